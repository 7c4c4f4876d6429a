package org.westphalia.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// A short stand-in for a paragraph, so that a case can be shared without its documents and still notice when one of them is
/// no longer what its author read.
///
/// It is the first 48 bits of the SHA-256 of the paragraph in UTF-8, after [Paragraphs] has taken out what typesetting
/// changes (white space, the shape of quotes and dashes), written as 12 letters from `a` (0) to `p` (15): letters alone, because YAML reads some
/// hexadecimal strings as numbers. Two different paragraphs share one with a chance of about 4 in 10^15. It does not hide a
/// short text from somebody who can guess it.
public final class Fingerprint {
    /// How many letters a fingerprint has.
    public static final int LENGTH = 12;

    private Fingerprint() {}

    /// The fingerprint of one paragraph.
    public static String of(String paragraph) {
        byte[] digest = sha256(Paragraphs.normal(paragraph).getBytes(StandardCharsets.UTF_8));
        StringBuilder letters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            int half = i % 2 == 0 ? (digest[i / 2] >> 4) & 0xF : digest[i / 2] & 0xF;
            letters.append((char) ('a' + half));
        }
        return letters.toString();
    }

    /// The fingerprints of a text, one per paragraph, in order.
    public static List<String> ofText(String text) {
        return Paragraphs.of(text).stream().map(Fingerprint::of).toList();
    }

    /// Whether a string has the form of a fingerprint.
    public static boolean isWellFormed(String fingerprint) {
        return fingerprint.length() == LENGTH
                && fingerprint.chars().allMatch(c -> c >= 'a' && c <= 'p');
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
