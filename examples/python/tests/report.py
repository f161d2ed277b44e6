"""Runs the tests and prints a line of JSON for each, so that another test runner can count them: `python -m tests.report`."""

from __future__ import annotations

import faulthandler
import json
import logging
import sys
import time
import unittest
from types import TracebackType
from typing import Tuple, Type, Union

ExcInfo = Union[Tuple[Type[BaseException], BaseException, TracebackType], Tuple[None, None, None]]


class _Report(unittest.TestResult):
    def startTest(self, test: unittest.TestCase) -> None:
        super().startTest(test)
        self._problem = ""

    def addError(self, test: unittest.TestCase, err: ExcInfo) -> None:
        super().addError(test, err)
        self._note(test, self.errors[-1][1])

    def addFailure(self, test: unittest.TestCase, err: ExcInfo) -> None:
        super().addFailure(test, err)
        self._note(test, self.failures[-1][1])

    def addSubTest(self, test: unittest.TestCase, subtest: unittest.TestCase, err: "ExcInfo | None") -> None:
        super().addSubTest(test, subtest, err)
        if err is not None:
            self._note(test, f"{subtest}: {err[1]!r}")

    def _note(self, test: unittest.TestCase, problem: str) -> None:
        # What fails before the first test starts, such as an import, has no line of its own.
        if getattr(self, "_problem", None) is None:
            self._print(test, problem)
        else:
            self._problem += problem

    def stopTest(self, test: unittest.TestCase) -> None:
        super().stopTest(test)
        self._print(test, self._problem)

    @staticmethod
    def _print(test: unittest.TestCase, problem: str) -> None:
        name = test.id().removeprefix("tests.").replace("test_", "", 1)
        print(json.dumps({"name": name, "problem": problem}), flush=True)


if __name__ == "__main__":
    # A test that hangs shows where.
    faulthandler.dump_traceback_later(60, exit=True)
    # Slow steps are no news on a busy machine; exceptions that nobody took are.
    logging.getLogger("asyncio").setLevel(logging.ERROR)
    started = time.monotonic()
    result = _Report()
    unittest.defaultTestLoader.discover("tests", top_level_dir=".").run(result)
    print(json.dumps({"ran": result.testsRun, "seconds": round(time.monotonic() - started, 1)}), flush=True)
    sys.exit(0 if result.wasSuccessful() else 1)
