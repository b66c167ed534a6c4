"""What the GFM reference (cmark-gfm) makes of a post, less what sanitising takes out (docs/content.md), as a list of what a reader sees."""
import re
from urllib.parse import unquote

import html5lib
from cmarkgfm import github_flavored_markdown_to_html
from cmarkgfm.cmark import Options

GONE = set("script style noscript iframe object embed title textarea select option template svg math".split())
ALLOWED = set("""h1 h2 h3 h4 h5 h6 p br hr blockquote pre div section figure figcaption details summary ul ol li dl dt dd table caption
    colgroup col thead tbody tfoot tr th td em strong b i u s del ins mark small sub sup code kbd samp var abbr cite dfn q time bdi bdo ruby rt rp
    span wbr a img input""".split())
BLOCKS = "address|aside|blockquote|caption|col|colgroup|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|br"
ATTRIBUTES = {
    "a": {"href"}, "img": {"src", "alt", "width", "height", "loading"}, "ol": {"start", "type", "reversed"}, "li": {"value"},
    "td": {"align", "colspan", "rowspan"}, "th": {"align", "colspan", "rowspan", "scope"}, "input": {"type", "checked", "disabled"},
    "details": {"open"}, "time": {"datetime"}, "blockquote": {"cite"}, "q": {"cite"}}


def reference(markdown):
    html = github_flavored_markdown_to_html(markdown, options=Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES)
    # GitHub writes the language of code otherwise than CommonMark.
    return re.sub('<pre lang="([^"]*)"><code>', r'<pre><code class="language-\1">', html)


def visible(html, *, sanitise):
    """One line for each tag and text. White space counts in preformatted text only."""
    parts = []
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    _children(tree, parts, sanitise, False)
    folded = "".join(parts)
    folded = re.sub(rf"\s*(\n</?(?:{BLOCKS})(?: [^\n]*)?>\n)\s*", r"\1", folded)
    return [line for line in folded.split("\n") if line.strip()]


def _children(node, parts, sanitise, preformatted):
    _text(node.text, parts, preformatted)
    for child in node:
        if isinstance(child.tag, str):
            _element(child, parts, sanitise, preformatted)
        _text(child.tail, parts, preformatted)


def _text(text, parts, preformatted):
    if text:
        parts.append(text.replace("\n", "\u240a\n") if preformatted else re.sub(r"[ \t\r\n]+", " ", text))


def _element(element, parts, sanitise, preformatted):
    tag = element.tag
    if sanitise and tag in GONE:
        return
    attributes = _attributes(element)
    shown = tag in ALLOWED and not (tag == "a" and "href" not in attributes) and not (tag == "img" and "src" not in attributes)
    shown = (shown or not sanitise) and not (tag == "span" and not attributes)
    if shown:
        parts.append("\n<" + " ".join([tag, *(f"{name}={attributes[name]}" for name in sorted(attributes))]) + ">\n")
    _children(element, parts, sanitise, preformatted or tag == "pre")
    if shown:
        parts.append(f"\n</{tag}>\n")


def _attributes(element):
    """Without those that are ours (ids of headings, rel), and those that sanitising takes out; addresses as they lead somewhere."""
    kept = {}
    for name, value in element.attrib.items():
        if name in ("href", "src", "cite"):
            value = re.sub("^#(user-content-)?", "#", unquote(value)).strip()
        if name in ("width", "height") and not value.isdigit():
            continue
        if name in ATTRIBUTES.get(element.tag, ()) or name == "title" or name == "class" and value.startswith("language-"):
            kept[name] = value
    if "href" in kept and not re.match(r"(https?:|mailto:|[^:]*$|[^:]*[/?#])", kept["href"], re.I):
        del kept["href"]
    return kept
