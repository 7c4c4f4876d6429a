package org.westphalia.evidence;

import java.util.List;
import java.util.Optional;
import org.westphalia.finding.Finding;
import org.westphalia.model.Source;

/// What a case rests on: every claim with its places, every source with the places that are cited in it, and where too much
/// leans on too little.
///
/// @param supported claims in the order of the case, then proposals
/// @param sources in the order of the case
/// @param reliances in the order of readings, then of claims
/// @param findings of the verification, when texts were at hand
public record Support(
        List<Supported> supported,
        List<Cover> sources,
        List<Reliance> reliances,
        List<Finding> findings) {

    public Support {
        supported = List.copyOf(supported);
        sources = List.copyOf(sources);
        reliances = List.copyOf(reliances);
        findings = List.copyOf(findings);
    }

    /// A claim or a proposal and its evidence.
    ///
    /// @param claim false for a proposal
    /// @param says the sentence of the claim, or the title of the proposal
    public record Supported(boolean claim, String id, String says, List<Passage> passages) {
        public Supported {
            passages = List.copyOf(passages);
        }
    }

    /// How far a program can vouch for a citation.
    public enum State {
        /// The place is there, its text is the one that was fingerprinted, and a quotation stands in it.
        VERIFIED("verified"),
        /// Nothing at hand shows that the place is there.
        UNVERIFIED("unverified"),
        /// The text at hand is not what was cited.
        DRIFTED("drifted");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /// The word for it in answers.
        public String word() {
            return word;
        }
    }

    /// One citation.
    ///
    /// @param why what keeps it from being verified, without a full stop; empty for a verified one
    /// @param context the text around the place, when it is at hand
    public record Passage(Cited cited, State state, String why, Optional<Context> context) {}

    /// A paragraph of a text that is at hand, with its neighbours.
    ///
    /// @param paragraph its number
    /// @param sentences of the paragraph, in order
    /// @param sentence number of the cited one; 0 when the whole paragraph is cited
    public record Context(
            int paragraph,
            Optional<String> before,
            List<String> sentences,
            int sentence,
            Optional<String> after) {
        public Context {
            sentences = List.copyOf(sentences);
        }
    }

    /// A source and which of its paragraphs are cited.
    ///
    /// @param file the name under which its text is at hand
    /// @param paragraphs how many it has, by its text or else its fingerprints; 0 when neither is there
    /// @param cited numbers of the paragraphs that something cites, ascending
    /// @param uncited numbers of the others, ascending
    /// @param places how many citations name the source, those by free words included
    public record Cover(
            Source source,
            Optional<String> file,
            int paragraphs,
            List<Integer> cited,
            List<Integer> uncited,
            int places) {
        public Cover {
            cited = List.copyOf(cited);
            uncited = List.copyOf(uncited);
        }
    }

    /// Too much that leans on too little.
    public sealed interface Reliance {
        /// A reading of whose claims with evidence more than half have one and the same source only.
        ///
        /// @param claims how many claims have no other source
        /// @param of how many claims of the reading have evidence
        record OneSource(String reading, String source, int claims, int of) implements Reliance {}

        /// A claim whose only source is of low quality.
        record LowQuality(String claim, String source) implements Reliance {}
    }

    /// Ids of the claims without any evidence.
    public List<String> unsupported() {
        return supported.stream()
                .filter(claim -> claim.claim() && claim.passages().isEmpty())
                .map(Supported::id)
                .toList();
    }

    /// All citations of that state, in order.
    public List<Passage> passages(State state) {
        return supported.stream()
                .flatMap(claim -> claim.passages().stream())
                .filter(passage -> passage.state() == state)
                .toList();
    }
}
