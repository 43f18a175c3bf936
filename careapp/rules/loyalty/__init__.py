"""Points, rewards and tiers: pure decisions over an append-only ledger (loyalty.md)."""
