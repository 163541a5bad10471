"""Which right each public function of the services asks for before anything else: who adds one says it here.

Under *sit* stands what anybody may call who sits at the desk: it reads, or the desk stops it where it would write.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from repatria.domain.may import Right

_NAMES: Final[Mapping[Right, str]] = {
    "work": """
    answers_out.giving: take_answers_out
    answers_out.opening: open_answers
    answers_out.wanted: check_wanted
    attachments.adding: add_attachment keep_attachment need_may_add seal_attachment seal_pieces
    attachments.changing: begin_change change_attachment keep_change seal_change
    attachments.giving: begin_giving end_giving give_out
    attachments.looking: look_at_file
    attachments.withdrawing: withdraw_attachment withdrawal
    cases.accompanying: open_child_of say_no_child_here
    cases.acts: leave_by_own_decision raise_block
    cases.asking: answer_request log_call
    cases.codes: reserve_codes
    cases.duplicates: compare_again not_the_same
    cases.joining: join_cases part_cases
    cases.opening: open_case open_group
    cases.relations: link_family
    cases.restricting: restrict_case
    cases.routes: reopen_case
    exchange.copying: copy_before
    exchange.everything: preview_everything
    exchange.files_choice: remember_files
    exchange.places: forget_place keep_place
    exchange.receiving: receive_bundle
    exchange.rehearsing: foresee
    exchange.sending: seal_cases send_cases
    forms.contact: contact_only
    packets.arriving: read_arrived
    packets.previewing: preview_packet
    packets.proving: prove_packet
    packets.recalled: may_contact take_recall
    packets.taking: look_at
    packs: pack_for_country
    paper.register: put_back say_sheet
    post.time_zone: set_zone
    practice.filling: open_three
    """,
    "answer": """
    training.standing: training_here
    copies.place: choose_place leave_place
    country.certifying: prepare_certificate
    country.founding: found may_found need_answerable new_root
    country.handing: pin
    country.issuing: issue_directory may_issue
    country.revoking: adopt revoke_device
    exchange.disputed_persons: decide_person
    post.people: end_access let_in
    recovery.escrow: end_escrow may_seal_to_country seal_to_country
    recovery.making: keep_sheets may_make_sheets prepare_sheets
    whole_vault.giving: give_whole_vault whole_foreseen
    wiping: begin_wipe foresee_wipe
    """,
    "set_aside": """
    exchange.setting_aside: set_aside take_back
    """,
    "adopt": """
    forms.adopted: need_allowed withdraw
    forms.former: keep_to_read use_with_former
    """,
    "erase": """
    erasing: erase_case foresee_erasing
    figures.remainders: remainders_here
    """,
    "speak_abroad": """
    figures.leaving: count_table save_table
    packets.answering: answer_packet
    packets.preparing: prepare_packet
    packets.recalled: give_back
    packets.recalling: recall_packet
    packets.speaking: need_liaison
    """,
    "audit": """
    record.giving: give_acts
    record.on_paper: acts_sheet
    record.reading: open_record read_on
    record.wanted: check_for_court
    record.standing: record_standing
    """,
    "see": """
    figures.crossing: crossed_table
    figures.leaving: tables_left
    figures.of_the_post: figures_of_post
    figures.following: by_month cases_of_figure figures_here labels_of not_measured places_here
    attachments.listing: attachment_in attachments_in
    attachments.opening: open_attachment
    cases.casefile: open_casefile read_casefile
    cases.changing: case_of
    cases.duplicates: suspected_duplicates told_apart
    cases.history: case_history
    cases.joining: joined_with
    cases.relations: related_cases
    cases.restricting: restriction
    cases.unproven: unproven
    cases.why_seen: say_why
    exchange.choosing: choice_for
    exchange.outcome: outcome_of
    exchange.previews: compare_bundle preview_bundle
    exchange.register: lines_of
    forms.filling: begin_form form_to_print read_form resume_form
    packets.companion: companion_sheet
    packets.following: case_packets packet_called
    packets.offering: offered_packets
    paper.emergency: emergency_folder
    paper.for_whom: for_whom
    paper.gone_out: gone_out
    paper.printing: checklist_sheet filled_forms filled_sheet
    paper.received: received_sheet
    paper.register: sheet_of sheets_page
    today: case_page count_cases find_cases line_of today
    """,
    "sit": """
    figures.crossing: dimension_of
    figures.following: within_of
    answers_out.finished: filled_of
    answers_out.gathering: gather
    answers_out.giving: readable_name
    leaving_files: note_dropped note_leaving note_standing noted numbered
    answers_out.versions: form_called leaving_of
    answers_out.wanted: device_posts posts_of
    attachments.listing: act_noted
    attachments.sweeping: doubt_attachments_of sweep_attachments
    attachments.waiting: enter_waiting files_waiting room_to_wait settle_waiting
    cases.acts: act_now ask_act check_approvals lift_block override_gate ratify
    cases.asking: make_request remind
    cases.casefile: facts_of load_casefile pack_of
    cases.changing: as_written keep now_kept write
    cases.codes: case_of_code code_of_pad codes_for_pads new_code reserved_codes using
    cases.duplicates: remembered suspected_among
    cases.happened: record_happened
    cases.measuring: measure_case measure_growing measure_some measured_now
    cases.incidents: incident_of
    cases.institutions: institutions_of touched_countries
    cases.joining: is_said_of settle_pair
    cases.night_cards: card_after night_cards
    cases.opening: deeds_for guide
    cases.phones: known_phones remember_phone
    cases.relations: add_related change_related family_links separate_family
        set_case_value
    cases.restricting: may_open_to_all need_to_let_in open_to_all readers_after
    cases.routes: change_route close_case preview_change
    cases.settling: settle_disagreement
    cases.steps: mark_step reopen_step
    cases.summaries: after_commit refresh_stale work_out
    cases.unproven: settle_unproven
    cases.why_seen: need_why
    checking_vaults: check_vault compare_some
    copies.looking: last_rehearsal note_rehearsal rehearse_restoring
    copies.making: is_copy_due last_copy make_copy_now note_copy since_last_copy
    copies.place: chosen_place is_same_disk need_place seen_at
    copies.standing: copies_lying copies_standing place_now
    countries: countries_known directory_ended is_liaison is_own kept_certificate kept_heard kept_root
        named
        kept_standing let_go_certificate today
    country.certifying: certify
    country.handing: write_country
    country.issuing: devices_to_name sign_directory
    country.root_on_paper: root_page
    damage_report: damage_of damage_page save_damage_page save_salvage_page
    erasing: erased_here erasures_asked may_erase past_keeping_here
    exchange.asked_again: answered_here answers asked_here asks lacked_by
    exchange.asked_erasures: agreed asked_here told_by would_wait
    exchange.contents: attachments_of directory_here facts_of reach_of segments_of
    exchange.collecting: note_fetched receive_fetched search_abroad search_of
    exchange.decided_elsewhere: decided_going keeping_decided say_decided
    exchange.delivering: own_delivered own_route_of own_to_take_back own_withdraw put_in_outbox
        sweep_outbox undelivered
    exchange.directory_came: enter_directory higher_known hold_revoked hold_revoked_here
    exchange.directory_heard: hear_directory
    exchange.disputed_persons: disputed_persons own_signing_codes
    exchange.entering_to_try: enter_to_try
    exchange.erased_beside: keep_beside kept_beside
    exchange.erased_packets: drop_packets_of
    exchange.erased_as_asked: codes_before codes_told note_as_asked tell_as_asked
    exchange.erasures: after_erasing enter_erasures erase_again erase_now erasures_going posts_with
        settle_erased
    exchange.erasing_after_all: erase_after_all
    exchange.erasures_shown: asked_in
    exchange.everything: note_refusals receive_everything receive_next
    exchange.files_came: files_landed files_missing land_files
    exchange.files_choice: goes_without_files
    exchange.files_going: files_due files_under_way whole_files
    exchange.files_told: files_told takes_files
    figures.remainders: keep_remainders
    exchange.gaps: came_here gaps_here
    exchange.gathering: prove_all
    exchange.going: check_restricted check_second may_know packs_of what_goes
    exchange.going_alone: left_behind_by
    exchange.held: held_here
    exchange.inbox: take_in
    exchange.looking: look_of
    exchange.opened_twice: opened_twice
    exchange.outbox: file_of has_gone need_not_there note_goes_nowhere note_lies outbox_of route_for
        routes_back rows_of_packet waiting_row
    exchange.persons: persons_going persons_had persons_told say_persons say_with_heard who_signs
    exchange.persons_came: enter_persons
    exchange.places: kept_place kept_places new_mark
    exchange.posts: accept_card known_posts own_card revoked_devices trusted_keys write_card
    exchange.practice_apart: kept_apart
    exchange.previews: note_refusal prove_bundle
    exchange.receipts: held_there parts_kept parts_told receipts_for receipts_of
    exchange.receiving: disputed
    exchange.register: received_bundle received_bundles sent_bundles
    exchange.rehearsing: rehearse
    exchange.room: forms_with_room named_packs packs_with_room
    exchange.said_elsewhere: of_whom_another_is_away said_elsewhere
    exchange.senders: keeping_post senders_of
    exchange.sending: note_dropped note_placed recipient
    exchange.sending_many: files_for_sending lots_of put_many_in_outbox send_many
    exchange.setting_aside: may_set_aside
    exchange.settled_there: settled_there
    exchange.side_effects: enter_definitions enter_forms enter_packs forms_waiting note_file
    exchange.still_going: files_taking files_with need_still stopped_among stopped_now
    exchange.succession: succession
    exchange.telling: statement_for
    exchange.tidying: note_tidied tidying
    exchange.trust: trust_here
    exchange.under_way: under_way
    exchange.wanted_no_more: is_wanted
    forms.adopted: adopted chosen_before forms_beside in_use known_form known_plan may_adopt preview
    forms.as_filled: facts_around moment_of need_past
    forms.companions: companion_of
    forms.copying: copied_draft take_up_copying
    forms.correcting: saved_unfinished
    forms.drafts: keep_language let_go
    forms.filling: form_to_print_of keep_answer keep_begun keep_rows keep_typed
        save_answers submit_form
    forms.from_paper: came_back form_on_paper
    forms.guarding: guarded guarded_wherever least_left_over raised_by
    forms.hidden_anew: hidden_anew
    forms.kept_elsewhere: hidden_from_elsewhere kept_elsewhere perhaps_elsewhere withhold
    forms.left_open: discard_draft discard_drafts_of open_drafts
    forms.left_over: left_over level_left_over
    forms.midnight: of_today
    forms.misfits: lay_misfits_aside
    forms.resuming: with_drafts
    forms.stored: activations said_of versions_of
    forms.submitting: finish_in
    forms.travelling: forms_that_came forms_to_send
    forms.versions_here: are_here versions_here versions_like
    forms.waiting_forms: called_elsewhere forms_left_by last_sent look_at titled waiting why_unknown
    forms.which_form: form_of form_to_begin
    forms.work: session_of
    packets.answering: askable
    packets.arriving: came_with open_case_with told_by
    packets.asked_back: is_recalled known_recalls note_of_came note_of_receipt recall_called
        refuse_recalled
    packets.delivering: delivered route_ahead route_of to_take_back withdraw
    packets.following: note_packet said_by
    packets.kept: kept_beside kept_in standing_in
    packets.left_there: forget_cleared left_there need_nothing_left note_cleared ways_back
    packets.made_here: made_here
    packets.previewing: countries_in_two look packet_forms suggested
    packets.recalled: deeds_of_given found_recall hear_recalls need_contact_in_all
    packets.returned: found_returned take_returned
    packets.speaking: post_abroad post_of posts_abroad
    packets.taking: take_in
    packets.waiting: deeds_when_gone deeds_when_never deeds_when_unsure need_allowed note_gone
        note_stood take_away_at_places waits
    packets.writing: target_of write_sealed
    missing: codes_of_incomplete missing_here say_no_more_than_whole
    packs: activation pack_by_digest packs_in_use packs_left_by packs_now_known packs_that_came
        packs_waiting shipped_pack
    paper.checklists: checklist_of
    paper.emergency: folder_printed
    paper.failed_acts: own_part
    paper.for_whom: reader_for
    paper.leaving: need_may_leave note_print_asked note_printed save_sheet
    paper.pads: coded_pads
    paper.printed_versions: version_printed
    paper.printing: blank_sheet identity_of
    paper.tonight_lines: tonight_lines
    paper.transcribing: find_paper
    paper.when_on_paper: when_on_paper
    post.own_looks: keep_looks own_looks
    post.last_place: keep_place take_place
    post.people: account_made change_known_passphrase change_own_passphrase endings_unsaid may_change_people
        minutes_to_end passphrase_changed people_here roles_here unsaid
    post.pointed_at: holds_a_case vouches
    post.put_back: may_be_put_back noted_at_receiving noted_at_unlock put_back_since
    post.time_zone: post_clock
    post.unsaved: forget_unsaved forget_unsaved_of keep_unsaved unsaved
    post.wrong_clock: clock_trusted state_time strange_clock
    practice.filling: fill_practice
    practice.stories: tell
    proving: is_proof_due prove_some
    record.reading: may_audit
    record.wanted: bounds
    recovery.on_paper: recovery_page
    recovery.rehearsing: note_rehearsal number_of_sheet
    recovery.standing: days_since_proven escrow_here is_rehearsal_due last_use sheets_here uses_untold
        ways_ended_unsaid
    restoring: restore
    vaults: leave new_vault unlock
    training.standing: own_training
    training.testing: hand_in
    whole_vault.attached: attached_of
    whole_vault.telling: event_goes keeping_of told_of
    wiping: is_name_of
    """,
}


def asked() -> dict[str, Right]:
    """Return the right that each function asks for, by module and name."""
    found: dict[str, Right] = {}
    for right, names in _NAMES.items():
        module = ""
        for word in names.split():
            if word.endswith(":"):
                module = word.removesuffix(":")
            else:
                found[f"{module}.{word}"] = right
    return found
