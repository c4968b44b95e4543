import createPurifier, { type Config, type DOMPurify } from "dompurify";
import { FIGURE_MARK, PLACE_MARK } from "./marks";
import { coloursOf, isShade, isWhite, safeStyle } from "./safe-style";

/** Set on what a filing shades, and on text that it prints white on white: classes of the paper's own style. */
const SHADE = "shade", UNSEEN = "unseen";

const CONFIG: Config = {
  ALLOWED_TAGS: ["a", "abbr", "b", "big", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "dfn", "div", "dl", "dt", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "ins", "kbd", "li", "ol", "p", "pre", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul", "var", "#text"],
  ALLOWED_ATTR: ["align", "colspan", "dir", "lang", "nowrap", "rowspan", "start", "style", "type", "valign", "value", FIGURE_MARK, PLACE_MARK],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  // What these hold is nothing that the filing prints.
  FORBID_CONTENTS: ["audio", "canvas", "datalist", "embed", "frame", "frameset", "iframe", "ix:header", "ix:hidden", "ix:references", "ix:resources", "math", "noembed", "noframes", "noscript", "object", "optgroup", "option", "plaintext", "script", "select", "style", "svg", "template", "textarea", "title", "video", "xmp"],
  ALLOW_UNKNOWN_PROTOCOLS: false,
  SANITIZE_DOM: true,
  RETURN_DOM_FRAGMENT: true,
};

const WIDEST_SPAN = 200;

let purifier: DOMPurify | null = null;
let secret = "";
let shaded = new WeakSet<Node>(), white = new WeakSet<Node>();

function withHooks(): DOMPurify {
  const made = createPurifier(window);
  made.addHook("uponSanitizeAttribute", (node, data) => {
    const { attrName, attrValue } = data;
    if (attrName === "style" || attrName === "bgcolor" || attrName === "color") noteColours(node, attrName, attrValue);
    if (attrName === "style") {
      data.attrValue = safeStyle(attrValue);
      if (data.attrValue === "") data.keepAttr = false;
    }
    // Markers that the filing prints itself do not know the secret.
    if (attrName === FIGURE_MARK && !attrValue.startsWith(`${secret}:`)) data.keepAttr = false;
    if (attrName === PLACE_MARK && attrValue !== secret) data.keepAttr = false;
    if ((attrName === "colspan" || attrName === "rowspan") && !(Number(attrValue) <= WIDEST_SPAN)) data.keepAttr = false;
  });
  made.addHook("afterSanitizeAttributes", (node) => {
    const isWhiteOnWhite = white.has(node) && node.closest(`.${SHADE}`) === null;
    if (shaded.has(node)) node.setAttribute("class", SHADE);
    else if (isWhiteOnWhite) node.setAttribute("class", UNSEEN);
  });
  return made;
}

function noteColours(node: Node, name: string, value: string): void {
  const { background, text } = name === "style" ? coloursOf(value) : { background: name === "bgcolor" ? value : null, text: name === "color" ? value : null };
  if (background !== null && isShade(background)) shaded.add(node);
  if (text !== null && isWhite(text)) white.add(node);
}

/**
 * A filing's HTML as nodes that can be shown: nothing in them runs, is fetched, is followed or sent, and nothing can
 * leave its place on the page.
 * @param markers the secret of the markers that may stay
 */
export function sanitised(html: string, markers: string): DocumentFragment {
  secret = markers;
  shaded = new WeakSet();
  white = new WeakSet();
  return (purifier ??= withHooks()).sanitize(html, CONFIG) as unknown as DocumentFragment;
}
