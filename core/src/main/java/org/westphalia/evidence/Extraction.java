package org.westphalia.evidence;

/// What could be read out of a document: a text, or why there is none.
public sealed interface Extraction {
    /// The words of the document.
    ///
    /// @param text with one paragraph a line
    record Text(String text) implements Extraction {}

    /// The document is larger than what is read.
    ///
    /// @param megabytes how large it may be
    record TooLarge(int megabytes) implements Extraction {}

    /// The document has no text that could be read.
    record Unreadable(Reason reason) implements Extraction {}

    /// Why a document gives no text.
    enum Reason {
        NOT_TEXT("it is not text in UTF-8", "Save it as plain text in UTF-8, or as PDF."),
        EMPTY("there are no words in it", "See whether it is the right file."),
        ENCRYPTED(
                "it is a PDF under a password",
                "Save a copy without the password, if you may, or copy its words into a text file."),
        PROTECTED(
                "it is a PDF whose maker does not allow its words to be taken out",
                "Copy the passages by hand into a text file, if you may."),
        BROKEN(
                "it is named a PDF and is damaged, or none",
                "Open it and save it anew, or fetch it again."),
        CUT_OFF(
                "it is a PDF that breaks off before its end",
                "Fetch it again: what is missing could be what is cited."),
        SCAN(
                "it is a PDF of pictures without words (a scan)",
                "Run a program that recognises letters over it (OCR) first, or type the passages into a text file."),
        LONG_WINDED(
                "it unfolds into more words than a document has",
                "Copy the part that is cited into a text file.");

        private final String sentence;
        private final String hint;

        Reason(String sentence, String hint) {
            this.sentence = sentence;
            this.hint = hint;
        }

        /// What is the matter, to stand after a colon; without a full stop.
        public String sentence() {
            return sentence;
        }

        /// What to do about it.
        public String hint() {
            return hint;
        }
    }
}
