"""Why a pack, form, list, country file or expression is refused: a closed set, each reason with what fills it.

A reason is written here in English, for those who write such files and for tests; a coordinator reads the words of
``ui/messages/reasons``. To add one: a line here, its words there; a test names the reasons without words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, unique
from functools import cache
from string import Formatter


@unique
class Reason(Enum):
    """One kind of fault; the ``{names}`` in its text are what it needs to be told."""

    # Any file
    CANNOT_BE_READ = "the file cannot be read"
    NOT_UTF8 = "the text is not UTF-8"
    BAD_TOML = "malformed TOML at line {line}, column {column}"
    TOML_TWICE = "malformed TOML: written twice at line {line}"
    TOML_ENDS = "malformed TOML: the file ends before something is closed"
    TOML_UNREADABLE = "malformed TOML"
    UNKNOWN_KEY = "unknown key"
    UNKNOWN_FIELD = "unknown field `{name}`"
    MISSING_FIELD = "missing required field `{name}`"
    NO_TEXT = "Expected `str`"
    NO_WHOLE_NUMBER = "Expected `int`"
    NO_NUMBER = "Expected `float`"
    NO_TRUTH = "Expected `bool`"
    NO_LIST = "Expected `array`"
    NO_TABLE = "Expected `object`"
    NOT_ALLOWED = "Invalid enum value {given!r}"
    WRONG_VALUE = "not a value of this key"
    FILE_TOO_LARGE = "larger than {most} MB"
    BAD_XML = "malformed XML at line {line}"
    XML_DOCTYPE = "a document type is declared"
    REACHES_OUT = "it refers to {given!r}, outside the form and its folder"
    TOO_MANY_NODES = "more than {most} elements"
    TOO_MANY_TEXTS = "more than {most} texts in all languages"
    TOO_MANY_LINES = "the sheet {sheet!r} has more than {most} rows"
    LINE_TOO_LONG = "a line of more than {most} letters"
    CELL_TOO_LONG = "a cell of more than {most} letters in the row that begins in line {line}"
    BAD_CSV = "a quotation mark in the row that begins in line {line} is not closed as it was opened"
    KEPT_TOO_LARGE = "what is kept of it takes more than {most} KB"
    NEITHER_SHEET_NOR_FORM = "it is neither a spreadsheet nor a form"
    BAD_SPREADSHEET = "the spreadsheet cannot be read"
    NO_HEADS = "the sheet {sheet!r} has no row of heads"
    HEAD_TWICE = "the column {name!r} is there twice"
    HEAD_MISSING = "columns are missing: {names}"
    BAD_HEAD = "a head is empty or has spaces"
    CHOICE_WITHOUT_WORDS = "a choice has no label"
    CHOICE_WITHOUT_NAME = "a choice has no name"
    CHOICES_ALIKE = "a list has two choices of one name"
    CHOICE_WITH_SPACES = "the name of a choice that may be chosen with others has spaces"
    NAME_TAKEN = "the name {name!r} belongs to the form itself"
    BAD_NAME_THERE = "what stands in {column!r} is not a name"
    NO_CHOICES = "there is no sheet 'choices' with columns list_name, name, label"
    SHEET_MISSING = "there is no sheet {sheet!r}"
    SHEET_TWICE = "the sheet {sheet!r} is there twice"
    BEHIND_EMPTY_ROWS = "it stands behind more than {most} empty rows"
    BEHIND_EMPTY_COLUMNS = "the column {name!r} stands behind more than {most} empty ones"
    FORMULA_WITHOUT_VALUE = "the file has a formula there and not its value"
    BAD_REFERENCE = "what stands in {column!r} names no question as ${{name}}"
    QUESTION_WITHOUT_WORDS = "the question {name!r} has neither label nor hint"
    ROW_WITHOUT_TYPE = "the row has no type"
    ROW_WITHOUT_NAME = "the row has no name"
    TYPE_OF_KOBO = "the type {given!r} is of KoboToolbox alone and not known here"
    SETTING_OF_A_LANGUAGE = "the column {name!r} gives a setting a language"
    READER_FAILED = "the program cannot read it, and it is not damaged; the last thing known is: {said}"
    NOT_CONVERTED = "no form can be made of it: {said}"
    BAD_JSON = "no JSON object"
    NO_FEATURES = "no list of places in GeoJSON"
    NO_XFORM = "there is no form in it"
    FILLED_TOO_LONG = "it needs too long to be filled"
    READ_TOO_LONG = "it needs too much time or memory to be read"
    READ_TOO_DEEP = "its questions read one another too deeply"
    NONE_OF = "{given!r} is none of: {known}"
    WORDS_MISSING = "the words are missing in this language"
    UNDECLARED_LANGUAGE = "this language is not declared"

    # Lists
    EMPTY_LIST = "the list is empty"
    CHOICE_TWICE = "the choice {name!r} is there twice"
    NOT_A_CODE = "{name!r} is not a code"

    # Countries
    NO_INSTITUTION = "at least one is needed"
    NOT_THE_FILE = "{given!r} is not the file's name"
    NOT_AN_OFFSET = "{given!r} is not like -06:00"
    NOT_A_ZONE = "{given!r} is not like America/Guatemala"
    NO_WORKING_DAY = "a week without a working day"
    NO_HOLIDAYS_KNOWN = "no holidays are known of {given!r}"
    NOT_A_DATE = "{given!r} is not a date"
    UNVERIFIED_IS_U = "what is ? has the evidence U"
    NO_ROLE = "the role is missing"
    AMOUNT_AND_UNIT = "amount and unit go together"
    AMOUNT_UNSTATED = "only what a text states, at least 1"

    # Forms
    TOO_MANY_QUESTIONS = "more than {most} questions"
    GROUPS_TOO_DEEP = "more than {most} groups in one another"
    NO_QUESTION = "there is no question"
    LIST_FILE_MISSING = "the list {name!r} is not beside it"
    LIST_NO_TABLE = "{name!r} is no list in CSV, XML or GeoJSON"
    LIST_COLUMN_MISSING = "there is no column {column!r}"
    NOT_THE_FOLDER = "{given!r} is not the folder's name"
    UNKNOWN_LEVEL = "unknown level {level!r}"
    NOT_A_LEVEL = "{given!r} in the column 'level' is none of L0, L1, L2, L3, L4"
    LEVEL_OF_A_LANGUAGE = "the column {name!r} gives a level a language"
    LEVEL_OF_NOTHING = "the level {level} is of {name!r}, which the form does not ask"
    NO_LEVEL = "no level here, in the group or in the settings"
    NOT_A_VARIANT = "{given!r} is not its id with C behind"
    UNKNOWN_PURPOSE = "{given!r} is no purpose of a form"
    PURPOSE_MISSING = "{name!r} is asked without the purpose {given!r}"
    NO_FORM = "there is no form {form!r}"
    NO_WORKBOOK_OF_OURS = "it was not written by form export"
    LIST_UNNAMED = "the list's name is missing"
    SHARED_LIST = "{name!r} is a shared list"
    NO_OTHER_LIST = "there is no list {name!r} with other and specify"
    LIST_SPEAKS_NOT = "the list {name!r} has no words in {language!r}"
    NEVER_CLOSED = "the {kind} is never closed"
    CLOSES_NOTHING = "{given} closes no {kind}"
    EMPTY_GROUP = "the {kind} is empty"
    NOT_A_NAME = "{name!r} is not a name"
    NAME_TWICE = "the name {name!r} is there twice"
    UNKNOWN_TYPE = "unknown type {given!r}"
    NOT_A_SELECT = "{given!r} is not: {kind} LIST [or_other]"
    NO_SUCH_LIST = "there is no list {name!r}"
    NOT_FOR_KIND = "a {kind} has none"
    ONLY_A_REPEAT = "only a repeat has one"
    ONLY_A_SELECT = "only a select has one"
    NOTHING_TO_CALCULATE = "there is nothing to calculate"
    LESS_THAN_NONE = "less than none"
    NO_SERVICE = "{given!r} is no service that a text names"
    NOT_IN_LIST = "{given!r} is not in the list"
    VALUE_TWICE = "a value is there twice"
    NO_ANSWER = "${{{name}}} is a {kind} and has no answer"
    UNKNOWN_PATH = "unknown path {path!r}"
    PATH_NOT_TAKEN = "the path {path!r} cannot be followed here"
    ONCE_NOT_KEPT = "once() is not kept; write a default instead"
    DEPENDS_ON_ITSELF = "depends on itself: {way}"

    # A pack: its file, its base, its sides
    NOT_A_PACK = "not a pack's name"
    NOT_THE_PACK = "the folder is called {folder}"
    BASE_CIRCLE = "a circle of packs: {way}"
    BASE_SPEAKS_NOT = "a language that the base does not speak"
    ONLY_A_COUNTRY = "belong to the pack of a country"
    NOT_A_JURISDICTION = "neither INT nor ISO 3166 alpha-3: {given!r}"
    EMPTY = "empty"
    NO_SPANISH = "Spanish is always there"
    WRITTEN_TWICE = "written twice"
    PHASES_OF_BASE = "phases belong to the base"
    NO_OWNER = "in none of host, origin, both: every step has one owner"
    MORE_OWNERS = "in {sides}: every step has one owner"
    NOT_OF_ORIGIN = "{step} is not a step of the origin"
    NO_SOURCE = "every rule has its source"
    SOURCE_WITHOUT_TEXT = "a source without a text"

    # A pack: names that lead nowhere
    UNKNOWN_ROLE = "unknown role {name}"
    UNKNOWN_PHASE = "unknown phase {name}"
    UNKNOWN_STEP = "unknown step {name}"
    UNKNOWN_FORM = "unknown form {name}"
    UNKNOWN_GATE = "unknown gate {name}"
    UNKNOWN_CLOCK = "unknown clock {name}"
    UNKNOWN_ANCHOR = "unknown anchor {name}"
    UNKNOWN_SUGGESTION = "unknown suggestion of the base {name}"
    NO_FORM_OF_STEP = "unknown form of this step {name}"
    NO_ACT_OF_GATE = "unknown act of this gate {name}"
    NO_STEP_OR_FORM = "unknown step or form {name}"
    NO_ANCHOR_OR_STEP = "neither an anchor nor a step: {name}"
    UNKNOWN_NAME = "unknown name ${{{name}}}"
    SHOWN_BY_NAME = "words show an answer by its name alone"
    NO_ANSWER_IN_WORDS = "these words show no answers"
    STEP_OF_NAME = "unknown step {step} in ${{{name}}}"
    FORM_OF_NAME = "no step fills the form of ${{{name}}}"

    # The steps of a pack
    NOT_A_STEP = "not of the form P0.1"
    NO_ACTOR = "nobody does it"
    NOTHING_SCHEDULED = "nothing is scheduled"
    DAYS_NOT_RISING = "not rising days after the start"
    WITHOUT_AGAIN_WHEN = "without again_when"
    STEP_CIRCLE = "a circle: {way}"
    STEP_OF_BASE = "a pack may not change this of a step of the base"

    # The gates of a pack
    NOT_A_GATE = "not of the form G1"
    GUARDS_NOTHING = "a gate that is not aviso guards something"
    NO_CONDITION = "no step or form can open it: there is no condition"
    NO_OPENER = "no step or form can open it"
    OPENER_UNFILLED = "no step or form can open it: no step fills {form}"
    OPENER_UNREAD = "no step or form can open it: the expression reads none of them"
    LADDER_ALONE = "a ladder and the step it waits on go together"
    RUNG_TOO_SOON = "a rung comes after at least a day"
    NO_CLASS = "a gate needs its class"
    GATE_OF_BASE = "a pack may not change this of a gate of the base"
    WEAKER_CLASS = "weakens a gate of the base: {before} may not become {after}"
    CONDITION_OF_BASE = "may not replace a condition of the base"

    # The clocks of a pack
    ANCHOR_NOT_YIELDED = "no step or gate yields {name}"
    NOT_SHOWN = "no step shows it"
    NO_NUMBER_COUNTED = "there is no number to count"
    NOTHING_COUNTED = "nothing to count: at once is unit immediate"
    LEGAL_IN_BASE = "legal limits belong to the pack of a country"
    LEGAL_BY_FOREIGN = "called legal with a source of {countries}"
    LEGAL_UNREAD = "called legal without a text of {country} that was read (FT or EX)"
    WEAKER_CLOCK = "weakens the base: only a legal limit replaces a suggestion"
    CLOCK_OF_BASE = "may not be written again: use replaces with a clock of its own"
    NEVER_WORKING = "{unit} run day and night, never in working time"
    CALENDAR_UNIT = "{unit} are calendar time; working days are business_days"
    WORKING_UNIT = "business_days are working time"

    # XForms
    BIND_WITHOUT_NODE = "a bind without an answer of its path"
    BOUND_TWICE = "bound twice"
    HOLDS_OTHERS = "a group has no answer of its own"
    NOT_ASKED = "not asked as the others stand"
    READ_ONLY = "worked out or read-only"
    NOT_OF_KIND = "{given!r} is no {kind}"
    NOT_A_CHOICE = "{given!r} is no choice"
    NOT_ALL_IN_ORDER = "not all choices are put in order"
    NOT_ALLOWED_HERE = "the constraint does not hold: {words}"
    ANSWER_MISSING = "an answer is required: {words}"
    ROWS_BEYOND = "the answers count more rows than the {most} that a repeat may have"
    ROWS_WITHOUT_ROOM = (
        "the answers count more rows than there is room for: all rows hold {most} answers at most"
    )
    GIVEN_TWICE = "the same answer is given twice"
    UNWRITTEN = "no answer can be written so"
    NO_SUCH_ANSWER = "there is no such answer"
    ASKED_WITHOUT_NODE = "asks for what has no answer"
    ASKED_ELSEWHERE = "asked outside the rows in which its answer stands"
    REPEATS_ALL = "rows of the whole form"
    BAD_END = "{given!r} is no number: {name} of a range"

    # Expressions
    BAD_EXPRESSION = "bad expression «{expression}» at letter {letter}: {why}"
    TOO_LONG = "longer than {most} letters"
    TOO_DEEP = "nested deeper than {most}"
    UNEXPECTED = "unexpected {found!r}"
    EXPECTED_VALUE = "expected a value, found {found!r}"
    ENDS_BEFORE_VALUE = "expected a value, found the end"
    EXPECTED_MARK = "expected {wanted!r}, found {found!r}"
    ENDS_BEFORE_MARK = "expected {wanted!r}, found the end"
    EXPECTED_NAME = "expected a name, found {found!r}"
    ENDS_BEFORE_NAME = "expected a name, found the end"
    EXPECTED_END = "expected 'the end', found {found!r}"
    FUNCTION_IN_PATH = "a path ends in names, not in a function"
    UNKNOWN_FUNCTION = "unknown function {function}()"
    TAKES_EXACTLY = "{function}() takes {wanted} arguments, not {given}"
    TAKES_BETWEEN = "{function}() takes {least} to {most} arguments, not {given}"
    TAKES_AT_LEAST = "{function}() takes {least} or more arguments, not {given}"
    FUNCTION_REFUSED = "{function}(): {why}"
    NO_PATH_HERE = "a path has no meaning here"
    NO_ROW_HERE = "no row here"
    TRUTH_NO_DATE = "a truth value is no date"
    NO_DATE = "no date"
    DATE_TOO_FAR = "a date too far away"
    UNKNOWN_DIRECTIVE = "unknown %{letter} in a date format"
    NO_RESULT = "there is no result"
    NO_DESCENT = "// is not known: a path names each step"
    NO_UNION = "| is not known: a path leads to one place"
    UNKNOWN_AXIS = "the axis {axis}:: is not known"
    PATH_FROM_TEXT = "a path cannot go on from a text"
    NO_NODE_HERE = "no node here"
    PATH_WANTED = "it takes a path"
    WEIGHT_MISSING = "each item needs its weight"
    PLACE_MISSING = "each repeat needs its place"
    NO_REPEAT_AROUND = "in {call}, {repeat} is no repeat around the answer"
    NOT_KNOWN = "{given!r} is not known"
    LENGTH_FROM_ZERO = "a length from 0 to {most}"
    NO_SEED = "a seed is a number"
    NO_CHANCE_HERE = "chance has no place here"
    LOOKS_TOO_LONG = "it looks at too many answers"
    KEPT_ELSEWHERE = "it looks at what another post keeps"
    NO_FORM_HERE = "no form here"
    PATTERN_TOO_LONG = "a pattern longer than {most} letters"
    PATTERN_TEXT_TOO_LONG = "a text longer than {most} letters"
    PATTERN_TOO_LARGE = "a pattern that is too large"
    PATTERN_TOO_SLOW = "a pattern that takes too long"
    PATTERN_TOO_DEEP = "a pattern nested deeper than {most}"
    PATTERN_UNEXPECTED = "unexpected {found!r} in the pattern"
    PATTERN_UNKNOWN = "{sign} is not known in a pattern"
    PATTERN_OPEN = "a bracket is left open in the pattern"
    PATTERN_ENDS = "the pattern ends too early"
    PATTERN_NO_COUNT = "{count} is no count in a pattern"
    PATTERN_BACKWARDS = "{range} runs backwards in the pattern"
    PATTERN_NO_LETTER = "{number!r} is no number of a letter"


@dataclass(frozen=True, slots=True)
class Because:
    """A reason with what fills it; as a text it is the English of engineers."""

    reason: Reason
    facts: Mapping[str, Fact]

    def __str__(self) -> str:
        return self.reason.value.format_map(self.facts)


Fact = str | int | Because
"""A name, a number, or the reason beneath."""


def because(reason: Reason, **facts: Fact) -> Because:
    """Return *reason* filled with *facts*: exactly those that it names."""
    if facts.keys() != names_in(reason.value):
        raise TypeError(f"{reason.name} needs {sorted(names_in(reason.value))}, not {sorted(facts)}")
    return Because(reason, facts)


@cache
def names_in(text: str) -> frozenset[str]:
    """Return the ``{names}`` that *text* leaves open."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name)
