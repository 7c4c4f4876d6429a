package org.westphalia.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Prints the `fingerprints:` of texts, one list per file named on the command line, for filling in `sources.yaml`:
/// `java -cp core/target/classes:core/target/test-classes org.westphalia.evidence.PrintFingerprints FILE...`
/// With `--paragraphs` first, it prints each paragraph and its sentences with their places instead.
public final class PrintFingerprints {
    private PrintFingerprints() {}

    /// @param args files in UTF-8
    public static void main(String[] args) throws IOException {
        boolean paragraphs = args.length > 0 && args[0].equals("--paragraphs");
        for (int i = paragraphs ? 1 : 0; i < args.length; i++) {
            Path file = Path.of(args[i]);
            String text = Files.readString(file);
            System.out.println("# " + file.getFileName());
            if (paragraphs) {
                printParagraphs(text);
            } else {
                System.out.println(
                        "fingerprints: [" + String.join(", ", Fingerprint.ofText(text)) + "]");
            }
        }
    }

    private static void printParagraphs(String text) {
        int number = 0;
        for (String paragraph : Paragraphs.of(text)) {
            number++;
            int sentence = 0;
            for (String words : Paragraphs.sentences(paragraph)) {
                sentence++;
                System.out.println("p" + number + ".s" + sentence + "  " + words);
            }
        }
    }
}
