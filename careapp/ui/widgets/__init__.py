"""The parts that pages share: one module a part."""
