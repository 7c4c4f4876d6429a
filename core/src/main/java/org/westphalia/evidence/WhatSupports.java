package org.westphalia.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.westphalia.evidence.Support.Context;
import org.westphalia.evidence.Support.Cover;
import org.westphalia.evidence.Support.Passage;
import org.westphalia.evidence.Support.Reliance;
import org.westphalia.evidence.Support.State;
import org.westphalia.evidence.Support.Supported;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Places;
import org.westphalia.model.Case;
import org.westphalia.model.Citation;
import org.westphalia.model.Claim;
import org.westphalia.model.Proposal;
import org.westphalia.model.Source;

/// Which place supports which claim, and what rests on nothing, or on too little.
public final class WhatSupports {
    private final Case source;
    private final Verification verification;

    private WhatSupports(Case source, Verification verification) {
        this.source = source;
        this.verification = verification;
    }

    /// The evidence of some claims of a case and of its proposals.
    ///
    /// @param claims the claims that are asked about
    /// @param readings the claims that each reading holds, by its id; only for telling on what a reading relies
    /// @param places where the case's things stand, for the findings
    /// @param folder the folder with the texts of the sources, when there is one
    /// @param extractor what reads the words out of the files in it
    /// @throws IOException when the folder or a file in it cannot be read
    public static Support of(
            Case source,
            List<Claim> claims,
            Map<String, List<Claim>> readings,
            Places places,
            Optional<Path> folder,
            Extractor extractor)
            throws IOException {
        Verification verification =
                folder.isPresent()
                        ? Verification.of(source, places, folder.get(), extractor)
                        : Verification.NONE;
        WhatSupports asked = new WhatSupports(source, verification);
        List<Supported> supported = asked.supported(claims);
        return new Support(
                supported,
                source.sources().stream()
                        .map(document -> asked.cover(document, supported))
                        .toList(),
                asked.reliances(claims, readings),
                verification.findings());
    }

    private List<Supported> supported(List<Claim> claims) {
        Map<String, List<Passage>> passages = new LinkedHashMap<>();
        for (Cited cited : Cited.of(source)) {
            String owner = cited.document().substring(0, cited.document().indexOf("/because/"));
            passages.computeIfAbsent(owner, _ -> new ArrayList<>()).add(passage(cited));
        }
        List<Supported> all = new ArrayList<>();
        for (Claim claim : claims) {
            all.add(
                    new Supported(
                            true,
                            claim.id(),
                            claim.says(),
                            passages.getOrDefault("claims/" + claim.id(), List.of())));
        }
        for (Proposal proposal : source.proposals()) {
            all.add(
                    new Supported(
                            false,
                            proposal.id(),
                            proposal.title().orElse(proposal.id()),
                            passages.getOrDefault("proposals/" + proposal.id(), List.of())));
        }
        return all;
    }

    private Passage passage(Cited cited) {
        List<Finding> findings =
                verification.byCitation().getOrDefault(cited.document(), List.of());
        Citation citation = cited.citation();
        Optional<List<String>> text =
                Optional.ofNullable(verification.texts().get(citation.source()));
        Optional<Context> context = text.flatMap(paragraphs -> context(citation, paragraphs));
        if (!findings.isEmpty()) {
            String why = findings.getFirst().message();
            return new Passage(cited, State.DRIFTED, why.replaceFirst("\\.$", ""), context);
        }
        String why = unverified(citation, text);
        return new Passage(cited, why.isEmpty() ? State.VERIFIED : State.UNVERIFIED, why, context);
    }

    /// What keeps a citation from being verified, or nothing.
    private String unverified(Citation citation, Optional<List<String>> text) {
        if (paragraph(citation) == 0 && citation.quote().isEmpty()) {
            return citation.at().isPresent()
                    ? "free words name no place that could be looked up"
                    : "no place is named";
        }
        if (text.isEmpty()) {
            return "the text is not at hand";
        }
        boolean fingerprinted =
                source.sources().stream()
                        .filter(document -> document.id().equals(citation.source()))
                        .anyMatch(document -> !document.fingerprints().isEmpty());
        return fingerprinted || citation.quote().isPresent()
                ? ""
                : "the source has no fingerprints, so the text may have changed";
    }

    private static int paragraph(Citation citation) {
        return citation.at()
                .flatMap(TextPlace::read)
                .map(place ->
                        switch (place) {
                            case TextPlace.Paragraph(int number) -> number;
                            case TextPlace.Sentence(int paragraph, int _) -> paragraph;
                            case TextPlace.Words _ -> 0;
                        })
                .orElse(0);
    }

    private static Optional<Context> context(Citation citation, List<String> paragraphs) {
        int number = paragraph(citation);
        if (number == 0 || number > paragraphs.size()) {
            return Optional.empty();
        }
        int sentence =
                citation.at().flatMap(TextPlace::read).orElseThrow()
                                instanceof TextPlace.Sentence(int _, int cited)
                        ? cited
                        : 0;
        return Optional.of(
                new Context(
                        number,
                        number > 1 ? Optional.of(paragraphs.get(number - 2)) : Optional.empty(),
                        Paragraphs.sentences(paragraphs.get(number - 1)),
                        sentence,
                        number < paragraphs.size()
                                ? Optional.of(paragraphs.get(number))
                                : Optional.empty()));
    }

    private Cover cover(Source document, List<Supported> supported) {
        int all =
                Optional.ofNullable(verification.texts().get(document.id()))
                        .map(List::size)
                        .orElse(document.fingerprints().size());
        SortedSet<Integer> cited = new TreeSet<>();
        int places = 0;
        for (Supported claim : supported) {
            for (Passage passage : claim.passages()) {
                Citation citation = passage.cited().citation();
                if (citation.source().equals(document.id())) {
                    places++;
                    int paragraph = paragraph(citation);
                    if (paragraph > 0) {
                        cited.add(paragraph);
                    }
                }
            }
        }
        List<Integer> uncited = new ArrayList<>();
        for (int paragraph = 1; paragraph <= all; paragraph++) {
            if (!cited.contains(paragraph)) {
                uncited.add(paragraph);
            }
        }
        return new Cover(
                document,
                Optional.ofNullable(verification.files().get(document.id())),
                all,
                List.copyOf(cited),
                uncited,
                places);
    }

    private List<Reliance> reliances(List<Claim> claims, Map<String, List<Claim>> readings) {
        List<Reliance> all = new ArrayList<>();
        readings.forEach((reading, held) -> oneSource(reading, held).ifPresent(all::add));
        for (Claim claim : claims) {
            Set<String> sources = sources(claim);
            if (sources.size() == 1 && isLow(sources.iterator().next())) {
                all.add(new Reliance.LowQuality(claim.id(), sources.iterator().next()));
            }
        }
        return all;
    }

    /// A single claim with evidence makes no reliance: it could not rest on more than it needs.
    private static Optional<Reliance> oneSource(String reading, List<Claim> held) {
        Map<String, Integer> alone = new LinkedHashMap<>();
        int supported = 0;
        for (Claim claim : held) {
            Set<String> sources = sources(claim);
            supported += sources.isEmpty() ? 0 : 1;
            if (sources.size() == 1) {
                alone.merge(sources.iterator().next(), 1, Integer::sum);
            }
        }
        int of = supported;
        return alone.entrySet().stream()
                .filter(source -> of > 1 && 2 * source.getValue() > of)
                .<Reliance>map(source ->
                        new Reliance.OneSource(reading, source.getKey(), source.getValue(), of))
                .findFirst();
    }

    private static Set<String> sources(Claim claim) {
        Set<String> sources = new LinkedHashSet<>();
        claim.because().forEach(citation -> sources.add(citation.source()));
        return sources;
    }

    private boolean isLow(String id) {
        return source.sources().stream()
                .filter(document -> document.id().equals(id))
                .anyMatch(document -> document.quality().filter("low"::equals).isPresent());
    }
}
