"""Reads a GIFT file with pygiftparser; prints a line of JSON for each question."""
import json
import logging
import sys

from pygiftparser import parser

logging.disable(logging.CRITICAL)
with open(sys.argv[1], encoding="utf-8") as file:
    for question in parser.parseFile(file):
        answers = getattr(question.answers, "answers", []) or []
        print(json.dumps({
            "valid": bool(question.valid),
            "kind": type(question.answers).__name__,
            "title": question.title,
            "right": [getattr(answer, "answer", "") for answer in answers if getattr(answer, "fraction", 0) == 100],
            "answers": len(answers),
        }))
