"""The fields of the Human Trafficking Case Data Standard 2.0 (IOM, CC BY 4.0): two spellings read, one written.

The standard's own XLSForm spells three fields otherwise than its list of fields, which is what is written.
"""

from __future__ import annotations

from typing import Final

_OTHER_SPELLING: Final = {
    "prs_First_Name": "prs_FirstName",
    "prs_Second_Name": "prs_SecondName",
    "vic_Methods_of_Control": "vic_MethodsOfControl",
}
FIELDS: Final = frozenset(
    [
        "cas_CaseOwner",
        "cas_IncomingReferralDate",
        "cas_IncomingReferralDetails",
        "cas_OutgoingReferralDate",
        "cas_OutgoingReferralDetails",
        "cas_ReasonForCaseClosure",
        "cas_ReasonForIncomingReferral",
        "cas_ReasonForOutgoingReferral",
        "cas_ReferredOrganisation",
        "cas_ReferredPrimaryCaseWorker",
        "cas_ReferringOrganisation",
        "cas_ReferringPrimaryCaseWorker",
        "cas_Status",
        "cco_CaseComment",
        "con_Consent",
        "hte_City",
        "hte_Country",
        "hte_Date",
        "hte_Description",
        "hte_Latitude",
        "hte_Longitude",
        "hte_PostalCode",
        "hte_State",
        "hte_Street",
        "hte_Type",
        "org_Name",
        "org_Phone",
        "org_ShippingCity",
        "org_ShippingCountry",
        "org_ShippingLatitude",
        "org_ShippingLongitude",
        "org_ShippingPostalCode",
        "org_ShippingState",
        "org_ShippingStreet",
        "org_Type",
        "per_RoleDetails",
        "per_RoleInProcess",
        "prs_Birthdate",
        "prs_Citizenship",
        "prs_Deceased",
        "prs_Email",
        "prs_FirstName",
        "prs_Gender",
        "prs_HighestLevelOfEducation",
        "prs_HomePhone",
        "prs_IdentityNumber",
        "prs_MailingCity",
        "prs_MailingCountry",
        "prs_MailingLatitude",
        "prs_MailingLongitude",
        "prs_MailingPostalCode",
        "prs_MailingState",
        "prs_MailingStreet",
        "prs_MaritalStatus",
        "prs_MiddleName",
        "prs_MobilePhone",
        "prs_NumberOfChildren",
        "prs_PrimaryLanguage",
        "prs_Salutation",
        "prs_SecondName",
        "prs_SecondaryLanguage",
        "prs_Title",
        "spl_ActionPlan",
        "spl_ActualEndDate",
        "spl_Objectives",
        "spl_PlannedEndDate",
        "spl_Type",
        "vic_AgeWhenTrafficked",
        "vic_ExploitationWebsitesAndApps",
        "vic_ForcedLabourIndustry",
        "vic_LocationOfExploitation",
        "vic_LocationOfRecruitment",
        "vic_MethodOfRecruitment",
        "vic_MethodsOfControl",
        "vic_RecruitmentWebsitesAndApps",
        "vic_RelationshipToTrafficker",
        "vic_TraffickingStatus",
        "vic_TraffickingStatusDecisionMakingOrg",
        "vic_TypeOfExploitation",
        "vic_TypeOfSexExploitation",
    ]
)


def standard_name(name: str) -> str:
    """Return the name of a field as the standard's list of fields spells it."""
    return _OTHER_SPELLING.get(name, name)


def field_called(name: str) -> str:
    """Return the field that a question of this *name* asks, in either spelling; nothing where it is none."""
    known = standard_name(name)
    return known if known in FIELDS else ""
