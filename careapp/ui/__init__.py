"""What we show: the only Qt."""

from careapp.ui.features import leave_sources_unread

leave_sources_unread()
