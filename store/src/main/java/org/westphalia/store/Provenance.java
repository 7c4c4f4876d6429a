package org.westphalia.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a sweep was made from, all of it but the number of worlds: two sweeps of the same provenance have the same worlds.
///
/// @param caseId where the case lay; it says nothing about the worlds
/// @param program version of the program
/// @param fingerprint of everything that the case says
/// @param options by name as on the command line, each as it was given or by default; in the order in which they are told
public record Provenance(
        String caseId, String program, String fingerprint, Map<String, String> options) {

    public Provenance {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /// In what another provenance differs from this one, in words; empty when the worlds are the same.
    List<String> differences(Provenance asked) {
        List<String> differences = new ArrayList<>();
        if (!fingerprint.equals(asked.fingerprint)) {
            differences.add(
                    caseId.equals(asked.caseId)
                            ? "the case has been changed since"
                            : "it is about another case (" + caseId + ")");
        }
        Set<String> names = new LinkedHashSet<>(options.keySet());
        names.addAll(asked.options.keySet());
        for (String name : names) {
            String here = options.getOrDefault(name, "");
            String there = asked.options.getOrDefault(name, "");
            if (!here.equals(there)) {
                differences.add(name + " was " + told(here) + ", now it is " + told(there));
            }
        }
        if (!program.equals(asked.program)) {
            differences.add("it was made by version " + program + ", and this is " + asked.program);
        }
        return differences;
    }

    private static String told(String value) {
        return value.isEmpty() ? "not given" : value;
    }
}
