"""Where the parts of the window stand that its first paint shows already: logical pixels."""

RAIL_NARROW, RAIL_WIDE = 96, 224
PAGE_SIDE, PAGE_SIDE_WIDE, PAGE_TOP = 24, 32, 16
"""Around the page."""
HEAD = 36
"""The line with greeting, day and time."""
HINTS = 22
"""The line with the keys, at the bottom of a window that is not low."""
GLANCE, GLANCE_WIDE = 420, 520
BESIDE, BELOW = 20, 16
"""Between the counter's two columns, and between the parts of one."""
