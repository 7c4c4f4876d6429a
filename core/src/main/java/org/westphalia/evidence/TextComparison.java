package org.westphalia.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What became of the paragraphs of a text since it was fingerprinted.
///
/// @param nowAt for each fingerprinted paragraph, where it stands now (1-based), or 0 when it is nowhere: changed or gone
/// @param added how many paragraphs of the text are none of the fingerprinted ones
record TextComparison(List<Integer> nowAt, int added) {

    TextComparison {
        nowAt = List.copyOf(nowAt);
    }

    /// Compares fingerprints taken earlier with a text. A paragraph that still stands at its number has not moved, even when the
    /// same words stand elsewhere too.
    static TextComparison of(List<String> fingerprints, List<String> paragraphs) {
        List<String> present = paragraphs.stream().map(Fingerprint::of).toList();
        Map<String, Integer> first = new HashMap<>();
        for (int i = present.size() - 1; i >= 0; i--) {
            first.put(present.get(i), i + 1);
        }
        List<Integer> nowAt = new ArrayList<>();
        for (int i = 0; i < fingerprints.size(); i++) {
            boolean stays = i < present.size() && present.get(i).equals(fingerprints.get(i));
            nowAt.add(stays ? i + 1 : first.getOrDefault(fingerprints.get(i), 0));
        }
        Set<String> known = new HashSet<>(fingerprints);
        int added = (int) present.stream().filter(print -> !known.contains(print)).count();
        return new TextComparison(nowAt, added);
    }

    /// Whether every fingerprinted paragraph stands where it stood and nothing was added.
    boolean isUnchanged() {
        for (int i = 0; i < nowAt.size(); i++) {
            if (nowAt.get(i) != i + 1) {
                return false;
            }
        }
        return added == 0;
    }

    /// The differences in words, without a full stop.
    String summary() {
        List<Integer> gone = new ArrayList<>();
        List<Integer> moved = new ArrayList<>();
        for (int i = 0; i < nowAt.size(); i++) {
            if (nowAt.get(i) == 0) {
                gone.add(i + 1);
            } else if (nowAt.get(i) != i + 1) {
                moved.add(i + 1);
            }
        }
        List<String> parts = new ArrayList<>();
        if (!gone.isEmpty()) {
            parts.add(list(gone) + " changed or gone");
        }
        if (!moved.isEmpty()) {
            parts.add(list(moved) + " moved");
        }
        if (added > 0) {
            parts.add(added + " new or changed paragraph" + (added == 1 ? "" : "s"));
        }
        return String.join("; ", parts);
    }

    private static String list(List<Integer> numbers) {
        int shown = Math.min(numbers.size(), 5);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : ", ").append('p').append(numbers.get(i));
        }
        return text.append(
                        numbers.size() > shown ? " and " + (numbers.size() - shown) + " more" : "")
                .toString();
    }
}
