"""What a text to a customer should not say, in English."""

from careapp.rules.tone.blame_en import BLAME, HALF_APOLOGY
from careapp.rules.tone.excuses_en import BUCK_PASSING, JUSTIFICATION
from careapp.rules.tone.hint import Code
from careapp.rules.tone.laments_en import EMPTY_FORMULA, LAMENT
from careapp.rules.tone.rude_en import RUDE

ENGLISH = {
    Code.JUSTIFICATION: JUSTIFICATION,
    Code.BUCK_PASSING: BUCK_PASSING,
    Code.BLAME: BLAME,
    Code.HALF_APOLOGY: HALF_APOLOGY,
    Code.LAMENT: LAMENT,
    Code.EMPTY_FORMULA: EMPTY_FORMULA,
    Code.RUDE: RUDE,
}
