package org.westphalia.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of a case that is begun, with ids for everything. What nobody answered is absent: it is unknown, not zero.
///
/// @param quorum how many signatures are enough; empty when all must sign
public record Draft(
        String title,
        String about,
        List<Party> parties,
        Optional<Integer> quorum,
        List<Issue> issues,
        List<Proposal> proposals,
        List<Named> sources,
        List<String> leavesOut) {

    public Draft {
        parties = List.copyOf(parties);
        issues = List.copyOf(issues);
        proposals = List.copyOf(proposals);
        sources = List.copyOf(sources);
        leavesOut = List.copyOf(leavesOut);
    }

    /// Something with an id and the title from which it was made.
    public record Named(String id, String title) {}

    /// An issue and its options.
    public record Issue(Named name, List<Named> options) {
        public Issue {
            options = List.copyOf(options);
        }
    }

    /// Somebody in the case.
    ///
    /// @param decides whether its signature is asked for
    /// @param matters what each issue weighs, as written, by issue
    /// @param wants the order of options, as a case has it, by issue
    /// @param noDeal what having no agreement is worth to it, as written
    /// @param redLines options it never signs, by issue
    public record Party(
            Named name,
            boolean decides,
            Map<String, String> matters,
            Map<String, String> wants,
            Optional<String> noDeal,
            Map<String, List<String>> redLines) {
        public Party {
            matters = ordered(matters);
            wants = ordered(wants);
            redLines = ordered(redLines);
        }
    }

    /// Terms that somebody put on the table.
    ///
    /// @param by the id of who did
    /// @param terms option by issue
    public record Proposal(
            Named name, Optional<String> by, Optional<String> date, Map<String, String> terms) {
        public Proposal {
            terms = ordered(terms);
        }
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
