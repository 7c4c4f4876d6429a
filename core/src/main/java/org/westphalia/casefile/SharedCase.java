package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.westphalia.casefile.TextSpans.Entry;
import org.westphalia.casefile.TextSpans.Span;
import org.westphalia.finding.Place;
import org.westphalia.model.Case;
import org.westphalia.model.Citation;
import org.westphalia.model.Claim;
import org.westphalia.model.Proposal;
import org.westphalia.model.Source;

/// The files of a case without its private claims, as they are shared: without the claims, the comments directly above them,
/// their names in readings, the sources that nothing else cites, and the files that hold nothing else. Whatever is answered
/// from these texts cannot tell of what is private, since it is not in them. All other text, its layout and comments stay.
///
/// @param path the folder of the case, or its one file
/// @param texts text by file name relative to the folder, in the order of reading
/// @param claims ids of the claims that were left out
/// @param sources ids of the sources that were left out
/// @param mentions where a name that was left out still stands in a comment or in words of the author
public record SharedCase(
        java.nio.file.Path path,
        Map<String, String> texts,
        List<String> claims,
        List<String> sources,
        List<Mention> mentions) {

    public SharedCase {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        claims = List.copyOf(claims);
        sources = List.copyOf(sources);
        mentions = List.copyOf(mentions);
    }

    /// A name that was left out and still stands somewhere.
    ///
    /// @param place in the shared text
    public record Mention(String name, Place place) {}

    /// The files of a case without what is private in them.
    ///
    /// @param path where the case is
    /// @param whole the same case as it was read, without an error
    /// @return nothing when the files changed meanwhile, or are written in a way that does not let the private parts be told
    ///     from the others
    public static Optional<SharedCase> of(java.nio.file.Path path, Case whole) {
        java.nio.file.Path start = CaseFiles.start(path);
        Report report = new Report();
        CaseFiles files = CaseFiles.find(start, report);
        List<String> claims =
                whole.claims().stream().filter(Claim::confidential).map(Claim::id).toList();
        List<String> sources = onlyPrivate(whole);
        Set<String> goneClaims = new HashSet<>(claims);
        Set<String> goneSources = new HashSet<>(sources);
        Map<String, String> texts = new LinkedHashMap<>();
        boolean single = files.texts().size() == 1;
        for (Map.Entry<String, String> file : files.texts().entrySet()) {
            Cutting cutting = new Cutting(file.getValue(), goneClaims, goneSources);
            if (!cutting.isSound()) {
                return Optional.empty();
            }
            boolean needed = single || file.getKey().equals(FileNames.FRAME);
            if (needed || !cutting.isEmpty()) {
                texts.put(file.getKey(), cutting.text());
            }
        }
        List<Mention> mentions = mentions(texts, Stream.of(claims, sources));
        return files.complete()
                ? Optional.of(new SharedCase(start, texts, claims, sources, mentions))
                : Optional.empty();
    }

    /// Sources that private claims cite and nothing else does.
    private static List<String> onlyPrivate(Case whole) {
        Set<String> hidden = new HashSet<>();
        Set<String> shown = new HashSet<>();
        for (Claim claim : whole.claims()) {
            for (Citation citation : claim.because()) {
                (claim.confidential() ? hidden : shown).add(citation.source());
            }
        }
        for (Proposal proposal : whole.proposals()) {
            proposal.because().forEach(citation -> shown.add(citation.source()));
        }
        return whole.sources().stream()
                .map(Source::id)
                .filter(id -> hidden.contains(id) && !shown.contains(id))
                .toList();
    }

    private static List<Mention> mentions(Map<String, String> texts, Stream<List<String>> names) {
        List<String> all = names.flatMap(List::stream).toList();
        List<Mention> mentions = new ArrayList<>();
        texts.forEach((file, text) -> {
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                for (String name : all) {
                    int at = wordAt(lines.get(i), name);
                    if (at >= 0) {
                        mentions.add(
                                new Mention(name, new Place(file, i + 1, at + 1, name.length())));
                    }
                }
            }
        });
        return mentions;
    }

    /// Where a name stands in a line as a whole word; -1 when it does not.
    private static int wordAt(String line, String name) {
        for (int at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
            boolean before = at > 0 && isPart(line.charAt(at - 1));
            int end = at + name.length();
            boolean after = end < line.length() && isPart(line.charAt(end));
            if (!before && !after) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    /// One file being cut, and the proof that nothing but what is private went.
    private static final class Cutting {
        private final String text;
        private final Set<String> claims;
        private final Set<String> sources;
        private final Optional<Tree> before;
        private String cut;

        Cutting(String text, Set<String> claims, Set<String> sources) {
            this.text = text;
            this.claims = claims;
            this.sources = sources;
            this.before = tree(text);
            this.cut = text;
            if (before.isPresent()
                    && !PrivateParts.without(before.get(), claims, sources)
                            .equals(PrivateParts.plain(before.get()))) {
                cut = cut(TextSpans.of(text));
            }
        }

        private static Optional<Tree> tree(String text) {
            Report report = new Report();
            return new DocumentParser("", report).parse(text);
        }

        private String cut(Span document) {
            TextCuts cuts = new TextCuts(text);
            Set<String> emptied = new HashSet<>();
            for (Entry section : document.entries()) {
                Set<String> gone = gone(TextCuts.name(section));
                List<Entry> parts = section.value().entries();
                if (!parts.isEmpty()
                        && parts.stream().map(TextCuts::name).allMatch(gone::contains)) {
                    emptied.add(TextCuts.name(section));
                } else if (TextCuts.name(section).equals("readings")) {
                    parts.forEach(reading -> reading(reading.value(), cuts));
                } else {
                    cuts.entries(section.value(), gone::contains);
                }
            }
            cuts.entries(document, emptied::contains);
            return cuts.text();
        }

        private void reading(Span reading, TextCuts cuts) {
            Set<String> emptied = new HashSet<>();
            for (Entry list : reading.entries()) {
                if (!PrivateParts.LISTS.contains(TextCuts.name(list))) {
                    continue;
                }
                List<Span> items = list.value().items();
                if (!items.isEmpty()
                        && items.stream().map(Span::value).allMatch(claims::contains)) {
                    emptied.add(TextCuts.name(list));
                }
            }
            boolean bare = emptied.size() == reading.entries().size();
            for (Entry list : reading.entries()) {
                if (PrivateParts.LISTS.contains(TextCuts.name(list))
                        && (bare || !emptied.contains(TextCuts.name(list)))) {
                    cuts.items(list.value(), claims::contains);
                }
            }
            if (!bare) {
                cuts.entries(reading, emptied::contains);
            }
        }

        private Set<String> gone(String section) {
            return switch (section) {
                case "claims" -> claims;
                case "sources" -> sources;
                default -> Set.of();
            };
        }

        /// Whether what is left says exactly what the file said, without what is private.
        boolean isSound() {
            return before.isPresent()
                    && (cut.isBlank() || isComments())
                            == PrivateParts.without(before.get(), claims, sources)
                                    .equals(PrivateParts.NOTHING)
                    && (isEmpty()
                            || tree(cut)
                                    .map(PrivateParts::plain)
                                    .equals(
                                            Optional.of(
                                                    PrivateParts.without(
                                                            before.get(), claims, sources))));
        }

        /// Whether nothing is left but comments.
        boolean isEmpty() {
            return cut.isBlank() || isComments();
        }

        private boolean isComments() {
            return cut.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
        }

        String text() {
            return cut;
        }
    }
}
