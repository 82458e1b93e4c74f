"""Prints which elements, attributes and question types the QTI 1.2 items of packages have, one JSON object a package."""
import json
import sys
import zipfile
from xml.etree import ElementTree


def local(name):
    return name.rsplit("}", 1)[-1]


def shape(path):
    found = {"elements": set(), "fields": set(), "types": set(), "resources": set()}
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if not name.endswith(".xml"):
                continue
            root = ElementTree.fromstring(package.read(name))
            if local(root.tag) == "manifest":
                found["resources"] |= {e.get("type") for e in root.iter() if local(e.tag) == "resource"}
            if local(root.tag) != "questestinterop":
                continue
            for item in (e for e in root.iter() if local(e.tag) == "item"):
                found["elements"] |= {local(e.tag) for e in item.iter()}
                fields = [e for e in item.iter() if local(e.tag) == "qtimetadatafield"]
                for field in fields:
                    label, entry = (child.text or "" for child in list(field)[:2])
                    found["fields"].add(label)
                    if label == "question_type":
                        found["types"].add(entry)
    return {key: sorted(filter(None, value)) for key, value in found.items()}


for path in sys.argv[1:]:
    print(json.dumps(shape(path)))
