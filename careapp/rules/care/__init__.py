"""Care: the four steps of a complaint, promises that are kept, guidelines that come back."""
