"""Writes the site: every Markdown file of the project as a page, an index, the playground and the reference beside them; then
follows every link.  python3 site.py ROOT SITE"""

import html
import json
import os
import pathlib
import posixpath
import re
import shutil
import subprocess
import sys
import unicodedata
import urllib.parse

root, site = map(pathlib.Path, sys.argv[1:3])
sources = [pathlib.Path("README.md"), pathlib.Path("CHANGELOG.md")]
sources += sorted(path.relative_to(root) for path in (root / "Docs").rglob("*.md")
                  if ".build" not in path.parts and "out" not in path.parts)
navigation = [("Start", "index.html"), ("Playground", "playground.html"), ("Reference", "reference/documentation/"),
              ("Guide", "Docs/Guide.html"), ("Lessons", "Docs/Lessons/README.html"),
              ("Command line", "Docs/CommandLine.html"), ("Decisions", "Docs/Decisions/README.html")]


def slug(text):
    """The anchor that GitHub gives a heading."""
    text = html.unescape(re.sub(r"<[^>]+>", "", text)).strip().lower()
    kept = [c for c in text if c in " -_" or unicodedata.category(c)[0] in "LN" or unicodedata.category(c) == "Mn"]
    return "".join(kept).replace(" ", "-")


def page(title, body, place):
    up = "../" * (len(place.parts) - 1)
    links = " ".join(f'<a href="{up}{target}">{name}</a>' for name, target in navigation if (site / target).exists()
                     or target.startswith(("index", "Docs")))
    return (f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{html.escape(title)}</title>\n'
            f'<link rel="icon" href="data:,">\n<link rel="stylesheet" href="{up}site.css"></head>\n<body>\n'
            f'<nav aria-label="Site">{links}</nav>\n<main>\n{body}\n</main>\n</body></html>\n')


def converted(source):
    """A Markdown file as HTML: headings with anchors, links to pages of the site, others as text."""
    text = subprocess.run(["cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough", str(root / source)],
                          check=True, capture_output=True, text=True).stdout
    seen = {}

    def heading(match):
        name = slug(match[2])
        count = seen.get(name, 0)
        seen[name] = count + 1
        anchor = name if count == 0 else f"{name}-{count}"
        return f'<h{match[1]} id="{anchor}">{match[2]}</h{match[1]}>'

    def link(match):
        target, label = html.unescape(match[1]), match[2]
        if re.match(r"[a-z]+:", target) or target.startswith("#"):
            return match[0]
        path, _, fragment = target.partition("#")
        path = posixpath.normpath(posixpath.join(source.parent.as_posix(), urllib.parse.unquote(path)))
        if (root / path).is_dir() and (root / path / "README.md").exists():
            path += "/README.md"
        if pathlib.Path(path) not in sources:
            if not (root / path).exists():
                sys.exit(f"{source}: there is no {path}")
            return label
        up = os.path.relpath(path[:-3] + ".html", source.parent.as_posix())
        return f'<a href="{up}{"#" + fragment if fragment else ""}">{label}</a>'

    text = re.sub(r"<h([1-6])>(.*?)</h\1>", heading, text)
    text = re.sub(r'<a href="([^"]*)">(.*?)</a>', link, text, flags=re.S)
    text = text.replace("<table>", '<div class="table"><table>').replace("</table>", "</table></div>")
    first = re.search(r"<h1[^>]*>(.*?)</h1>", text)
    return html.unescape(re.sub(r"<[^>]+>", "", first[1])) if first else source.stem, text


def links_of(path):
    text = path.read_text()
    found = re.findall(r'(?:href|src)="([^"]*)"', re.sub(r"<script.*?</script>", "", text, flags=re.S))
    return {html.unescape(target) for target in found}, set(re.findall(r' id="([^"]*)"', text))


def check():
    """Follows every link of every page, and of the reference every page that another names."""
    broken = []
    pages = [path for path in site.rglob("*.html") if "reference" not in path.relative_to(site).parts]
    anchors = {path.resolve(): links_of(path)[1] for path in pages}
    count = 0
    for path in pages:
        for target in links_of(path)[0]:
            if re.match(r"[a-z]+:", target):
                continue
            count += 1
            name, _, fragment = target.partition("#")
            there = (path.parent / urllib.parse.unquote(name)).resolve() if name else path.resolve()
            if not there.exists() or fragment and fragment not in anchors.get(there, set()):
                broken.append(f"{path.relative_to(site)}: {target}")
    for path in (site / "reference" / "data").rglob("*.json"):
        for reference in json.loads(path.read_text()).get("references", {}).values():
            address = reference.get("url", "").split("#")[0]
            # A chapter of tutorials is a place, not a page.
            if not address.startswith("/") or address.startswith("/tutorials/tutorials/"):
                continue
            count += 1
            if not (site / "reference" / "data" / (address.lstrip("/") + ".json")).exists():
                broken.append(f"{path.relative_to(site)}: {address}")
    print(f"site: {len(pages)} pages beside the reference, {count} links, {len(broken)} broken")
    print("\n".join(broken[:40]))
    sys.exit(1 if broken else 0)


def main():
    shutil.copy(root / "Docs/Site/site.css", site / "site.css")
    titles = {}
    for source in sources:
        title, body = converted(source)
        place = source.with_suffix(".html")
        titles[source] = title
        (site / place).parent.mkdir(parents=True, exist_ok=True)
        (site / place).write_text(page(f"{title} · swift-dual", body, place))
    entries = []

    def entry(target, name, said):
        if (site / target).exists():
            entries.append(f'<li><a href="{target}">{name}</a>: {said}</li>')

    entry("playground.html", "Playground", "type a formula, drag its inputs, watch every derivative; nothing to install")
    entry("README.html", "What it is", "numbers and commands, from setting up to what to expect")
    entry("reference/documentation/", "Reference", "every public declaration of every module, with search")
    body = ("<h1>swift-dual</h1>\n<p>Derivatives of Swift code and of formulas, exact to rounding.</p>\n<ul>"
            + "\n".join(entries) + "</ul>\n")
    for heading, folder in [("Guides", "Docs"), ("Lessons", "Docs/Lessons"), ("Decisions", "Docs/Decisions")]:
        found = [source for source in sources if source.parent == pathlib.Path(folder) and source.name != "README.md"]
        body += f"<h2>{heading}</h2>\n<ul>" + "\n".join(
            f'<li><a href="{source.with_suffix(".html").as_posix()}">{html.escape(titles[source])}</a></li>'
            for source in found) + "</ul>\n"
    (site / "index.html").write_text(page("swift-dual", body, pathlib.Path("index.html")))


main()
check()
