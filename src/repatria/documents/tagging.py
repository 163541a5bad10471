"""Adds to a drawn PDF what a screen reader and an archive need: structure, language, title, metadata.

ReportLab marks the content and pikepdf hangs the structure tree on it (PDF/A-2a and PDF/UA-1 are the aim; no
claim of conformance is printed on the strength of our own tests).
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from repatria.documents.pen import Mark

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>Repatria</rdf:li></rdf:Seq></dc:creator></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def tag(pdf_bytes: bytes, marks: Sequence[Mark], *, title: str, language: str) -> bytes:
    """Return the same PDF with a structure tree in the order of *marks*."""
    with pikepdf.open(io.BytesIO(pdf_bytes)) as pdf:
        _hang_structure(pdf, marks)
        root = pdf.Root
        root.Lang = String(language)
        root.MarkInfo = Dictionary(Marked=True)
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        packet = pdf.make_stream(_XMP.format(title=escape(title)).encode("utf-8"))
        packet.Type, packet.Subtype = Name.Metadata, Name.XML
        root.Metadata = packet
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
        return out.getvalue()


def _hang_structure(pdf: pikepdf.Pdf, marks: Sequence[Mark]) -> None:
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=tree, K=Array()))
    by_page: dict[int, list[pikepdf.Object]] = {}
    for mark in marks:
        element = pdf.make_indirect(
            Dictionary(
                Type=Name.StructElem,
                S=Name("/" + mark.role),
                P=document,
                Pg=pdf.pages[mark.page].obj,
                K=mark.number,
            )
        )
        document.K.append(element)
        by_page.setdefault(mark.page, []).append(element)
    numbers = Array()
    for page, elements in sorted(by_page.items()):
        pdf.pages[page].obj.StructParents = page
        pdf.pages[page].obj.Tabs = Name.S
        numbers.append(page)
        numbers.append(pdf.make_indirect(Array(elements)))
    tree.K = Array([document])
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    tree.ParentTreeNextKey = len(pdf.pages)
    pdf.Root.StructTreeRoot = tree
