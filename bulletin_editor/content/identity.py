"""Stable ids of everything in a bulletin that a person can point at."""

from __future__ import annotations

import os
import time


def new_id() -> str:
    """Return a new UUIDv7 as text (RFC 9562, 5.7): unique anywhere, and sorting by the time it was made."""
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10), "big")
    value = (milliseconds & (1 << 48) - 1) << 80 | random
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    digits = f"{value:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
