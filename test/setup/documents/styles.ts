/** The head of a flat OpenDocument text: the UN's page, type and list styles. `<!--masters-->` is for headers and footers. */
const NAMES = ['office', 'style', 'text', 'table'].map(
  (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
);
const COMPATIBLE = ['fo:xsl-fo', 'svg:svg'].map((pair) => {
  const [name, of] = pair.split(':');
  return `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${of}-compatible:1.0"`;
});

/** A paragraph style with its paragraph and text properties, as attributes. */
const style = (name: string, paragraph: string, text = ''): string =>
  `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Standard">` +
  `<style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`;

const page = (name: string, header: string): string =>
  `<style:page-layout style:name="${name}"><style:page-layout-properties fo:page-width="21.59cm" fo:page-height="27.94cm"
   fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="3.2cm" fo:margin-right="3.2cm">
   <style:footnote-sep style:width="0.018cm" style:distance-before-sep="0.2cm" style:distance-after-sep="0.1cm"
   style:adjustment="left" style:rel-width="20%"/></style:page-layout-properties>${header}
   <style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.5cm"/></style:footer-style>
   </style:page-layout>`;

const JUSTIFIED = 'fo:text-align="justify" fo:margin-bottom="0.21cm" fo:line-height="115%"';
const HYPHENATED =
  'fo:hyphenate="true" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="3"';
const TABS = (first: string, second: string): string =>
  `><style:tab-stops><style:tab-stop style:position="${first}" style:type="center"/><style:tab-stop style:position="${second}" style:type="right"/></style:tab-stops></style:paragraph-properties`;

export const STYLES = `<office:document ${[...NAMES, ...COMPATIBLE].join(' ')} office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Liberation Serif" svg:font-family="'Liberation Serif'"/></office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties style:tab-stop-distance="1.25cm"/>
<style:text-properties style:font-name="Liberation Serif" fo:font-size="10pt" fo:language="en" fo:country="GB"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Italic" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
${style('Single', `${JUSTIFIED} fo:margin-left="1cm" fo:margin-right="1cm" fo:text-indent="1cm"`, HYPHENATED)}
${style('Listed', `${JUSTIFIED} fo:margin-right="1cm"`, HYPHENATED)}
${style('MastheadLeft', 'fo:margin-left="1.5cm"', 'fo:font-size="14pt"')}
${style('MastheadRight', 'fo:text-align="end"', 'fo:font-size="12pt"')}
${style('MastheadOrgan', 'fo:margin-left="1.5cm" fo:margin-top="0.3cm" fo:margin-bottom="1cm"', 'fo:font-size="17pt" fo:font-weight="bold"')}
${style('Distribution', 'fo:margin-top="0.2cm"')}
${style('Session', 'fo:margin-top="0.3cm"', 'fo:font-weight="bold"')}
${style('AgendaItem', 'fo:margin-bottom="0.7cm"')}
${style('Adopted', 'fo:margin-left="1cm" fo:margin-bottom="0.4cm"', 'fo:font-size="14pt" fo:font-weight="bold"')}
${style('Report', 'fo:margin-left="1cm" fo:margin-bottom="0.4cm"')}
${style('ResolutionTitle', 'fo:margin-left="2.2cm" fo:margin-right="1cm" fo:text-indent="-1.2cm" fo:margin-bottom="0.4cm"', 'fo:font-size="12pt" fo:font-weight="bold"')}
${style('Closing', 'fo:text-align="end" fo:margin-right="1cm"', 'fo:font-style="italic"')}
${style('Footnote', 'fo:margin-left="0.4cm" fo:text-indent="-0.4cm"', 'fo:font-size="8pt"')}
${style('Header', `fo:border-bottom="0.5pt solid #000000" ${TABS('7.6cm', '15.2cm')}`, 'fo:font-size="9pt" fo:font-weight="bold"').replace('></style:paragraph-properties/>', '></style:paragraph-properties>')}
${style('Footer', TABS('7.6cm', '15.2cm'), 'fo:font-size="8.5pt"').replace('></style:paragraph-properties/>', '></style:paragraph-properties>')}
<text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0" text:footnotes-position="page"
 text:start-numbering-at="document"/>
</office:styles>
<office:automatic-styles>
${page('FirstPage', '')}
${page('NextPages', '<style:header-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-bottom="0.5cm"/></style:header-style>')}
<style:style style:name="Masthead" style:family="table" style:master-page-name="First">
<style:table-properties style:width="15.19cm" table:align="left"/></style:style>
<style:style style:name="Wide" style:family="table-column"><style:table-column-properties style:column-width="10.5cm"/></style:style>
<style:style style:name="Narrow" style:family="table-column"><style:table-column-properties style:column-width="4.69cm"/></style:style>
<style:style style:name="Ruled" style:family="table-cell"><style:table-cell-properties fo:border-bottom="0.75pt solid #000000"/></style:style>
<text:list-style style:name="Operative"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">
<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">
<style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="3cm" fo:margin-left="1cm" fo:text-indent="1cm"/>
</style:list-level-properties></text:list-level-style-number></text:list-style>
</office:automatic-styles>
<office:master-styles><!--masters--></office:master-styles>`;
