"""The two ways in which CareApp says no, split by whose fault it is."""


class CareAppError(Exception):
    """A sentence for the person at the counter: what is safe, what happened, what to do.

    The text is already translated and never holds a customer's data, so that it may be logged.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class Refused(CareAppError):  # noqa: N818 - the word of the glossary
    """A rule says no; trying again without a change would be refused again."""


class Unavailable(CareAppError):  # noqa: N818 - the word of the glossary
    """Printer, disk, network or archive does not answer; trying again later may work."""
