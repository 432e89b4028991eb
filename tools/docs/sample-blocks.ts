/**
 * What of the output a block shows, as its mark says: everything (`<!-- sample -->`), the first paragraphs
 * (`<!-- sample: first 3 -->`) or the paragraph that begins so (`<!-- sample: What comes next -->`).
 */
const block = /<!-- sample(?:: ([^\n]+?))? -->\n+```\n[\s\S]*?\n```/g;

/** Lines of a paragraph that are shown; `...` stands for those behind them. */
const shown = 12;

/** A text with its sample blocks written anew from the chronology of the sample pile. */
export function withSampleBlocks(markdown: string, output: string): string {
  const paragraphs = output.trimEnd().split('\n\n');
  return markdown.replace(block, (_, part: string | undefined) => {
    const mark = part === undefined ? '<!-- sample -->' : `<!-- sample: ${part} -->`;
    return `${mark}\n\`\`\`\n${chosen(paragraphs, part).map(cut).join('\n\n')}\n\`\`\``;
  });
}

/** @throws RangeError when the output has no such paragraph */
function chosen(paragraphs: readonly string[], part: string | undefined): readonly string[] {
  if (part === undefined) return paragraphs;
  const first = /^first (\d+)$/.exec(part);
  if (first) return paragraphs.slice(0, Number(first[1]));
  const found = paragraphs.filter((paragraph) => paragraph.startsWith(part));
  if (found.length === 0) throw new RangeError(`the sample prints nothing that begins “${part}”`);
  return found;
}

function cut(paragraph: string): string {
  const lines = paragraph.split('\n');
  return lines.length <= shown ? paragraph : [...lines.slice(0, shown), '  ...'].join('\n');
}
