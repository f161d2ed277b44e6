"""Copies the JSON Schemas into the package that is built; the rest is in pyproject.toml."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

SCHEMAS = Path(__file__).resolve().parents[2] / "packages" / "shared-types" / "schemas"


class BuildWithSchemas(build_py):
    def run(self) -> None:
        super().run()
        target = Path(self.build_lib) / "watchhamster" / "schemas"
        shutil.copytree(SCHEMAS, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns("draft-07"))


setup(cmdclass={"build_py": BuildWithSchemas})
