"""The generated types of packages/shared-types/languages/python read and write every example of the schemas."""

from __future__ import annotations

import importlib
import sys
import unittest
from pathlib import Path
from typing import Any, Dict

from watchhamster.codec import to_camel

from .test_parts import DIALECTS, SCHEMAS, SIDES

LANGUAGES = Path(__file__).resolve().parents[3] / "packages" / "shared-types" / "languages" / "python"


class GeneratedTypesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        sys.path.insert(0, str(LANGUAGES))
        cls.addClassCleanup(sys.path.remove, str(LANGUAGES))

    def test_every_example_is_the_same_after_reading_and_writing(self) -> None:
        for dialect in DIALECTS:
            module = importlib.import_module(f"watchhamster_types.{dialect}")
            # The generator writes ACK where others write Ack.
            types: Dict[str, Any] = {name.lower(): value for name, value in vars(module).items()}
            for side in SIDES:
                for name in SCHEMAS.names(side):
                    examples = SCHEMAS.examples(dialect, side, name)
                    self.assertGreater(len(examples), 0, name)
                    for example in examples:
                        self.assertEqual(types[to_camel(name).lower()].from_dict(example).to_dict(), example)

    def test_fields_have_readable_names(self) -> None:
        typed = importlib.import_module("watchhamster_types.typed")
        [example] = SCHEMAS.examples("typed", "server", "service_event")[:1]
        event = typed.ServiceEvent.from_dict(example)
        self.assertEqual(event.data.service_id, example["data"]["service_id"])
        self.assertEqual(event.data.status.value, example["data"]["status"])
        self.assertEqual(event.broadcast_id, example["broadcast_id"])

    def test_a_wrong_message_is_refused(self) -> None:
        typed = importlib.import_module("watchhamster_types.typed")
        [example] = SCHEMAS.examples("typed", "client", "service_control")[:1]
        for field, value in (("type", "ping"), ("data", {**example["data"], "action": "explode"}), ("data", None)):
            with self.assertRaises((AssertionError, ValueError)):
                typed.ServiceControl.from_dict({**example, field: value})
