import { strToU8, zipSync } from 'fflate';

/** A Word file of these paragraphs, as small as one can be. */
export function docxOf(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs
    .map(
      (words) =>
        `<w:p><w:r><w:t xml:space="preserve">${words.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</w:t></w:r></w:p>`,
    )
    .join('');
  return docxOfMarkup(body);
}

/**
 * A Word file whose body is this markup.
 *
 * @param parts - the markup of other parts, by their names: `footnotes`
 * @param as - where the body stands, and the prefix of Word's own names, which the markup has as `w`
 */
export function docxOfMarkup(
  body: string,
  parts: Readonly<Record<string, string>> = {},
  as: { readonly body: string; readonly prefix: string } = { body: 'word/document.xml', prefix: 'w' },
): Uint8Array {
  const part = (name: string, inside: string) => {
    const markup = `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${inside}</w:${name}>`;
    return strToU8(markup.replaceAll('xmlns:w=', `xmlns:${as.prefix}=`).replace(/([</ ])w:/g, `$1${as.prefix}:`));
  };
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${as.body}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${as.body}"/></Relationships>`,
    ),
    [as.body]: part('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(Object.entries(parts).map(([name, inside]) => [`word/${name}.xml`, part(name, inside)])),
  });
}

export const docxOfText = (text: string): Uint8Array => docxOf(text.split('\n').filter((line) => line.trim() !== ''));
