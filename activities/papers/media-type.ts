/** What a Word document is served as. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
