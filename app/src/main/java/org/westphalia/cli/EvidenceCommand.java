package org.westphalia.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.westphalia.answer.Departures;
import org.westphalia.answer.Envelope;
import org.westphalia.answer.EvidenceJson;
import org.westphalia.document.Documents;
import org.westphalia.evidence.Support;
import org.westphalia.evidence.WhatSupports;
import org.westphalia.finding.Finding;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.model.Reading;
import org.westphalia.world.Held;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What does the case rest on?
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description =
                "Tells which place of which source supports which claim, what has no evidence, and where much leans on little.")
final class EvidenceCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "CASE",
            description = "A folder, a file, or the id of a case below a folder 'cases' nearby.")
    private String name = "";

    @Option(
            names = "--reading",
            paramLabel = "ID",
            description = "Only the claims that this reading holds.")
    private String reading = "";

    @Option(
            names = "--as",
            paramLabel = "ACTOR",
            description =
                    "Only the claims that this party or third party believes: those of the reading that 'beliefs' names for it.")
    private String as = "";

    @Option(
            names = "--claim",
            paramLabel = "ID",
            description = "Only this claim, with the text around each of its places.")
    private String claim = "";

    @Option(
            names = "--sources",
            paramLabel = "FOLDER",
            description =
                    "Where the texts of the sources are (default: the folder 'sources' of the case, if there is one).")
    private @Nullable Path sources;

    @Option(
            names = "--context",
            description = "Show the text around every place, where it is at hand.")
    private boolean context;

    @Option(names = "--all", description = "Show every list in full.")
    private boolean all;

    @Mixin private final ShareOption share = new ShareOption();

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    EvidenceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = OpenedCase.open(name, share, Optional.empty(), surroundings);
        opened.requireSources(sources, surroundings.folder());
        Case source = opened.source();
        opened.refusePrivate("--claim", List.of(claim));
        requireKnown(opened);
        Optional<Finding> otherwise = Believers.otherwise(opened, as, reading);
        Optional<Reading> asked =
                as.isEmpty()
                        ? source.findReading(reading)
                        : Optional.of(Believers.believed(opened, as, reading));
        Support support = support(opened, asked);
        List<Finding> findings =
                Stream.of(
                                otherwise.stream(),
                                opened.findings().stream(),
                                support.findings().stream())
                        .flatMap(each -> each)
                        .toList();
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        if (voice.isJson()) {
            Envelope envelope =
                    new Envelope(
                            "evidence",
                            source.id(),
                            asked.map(Reading::id),
                            as.isEmpty() ? Optional.empty() : Optional.of(as),
                            Optional.empty(),
                            OptionalLong.empty(),
                            Departures.none(),
                            true,
                            findings);
            voice.answer(
                    envelope.around(json ->
                            EvidenceJson.write(json, support, context || !claim.isEmpty())));
        } else {
            Page page = voice.page();
            EvidenceText text = new EvidenceText(page, all);
            if (claim.isEmpty()) {
                page.title(source.title());
                heading(page, asked);
                BeliefFindings.show(page, otherwise);
                text.write(support, asked.isPresent(), context);
                opened.doubts(page);
            } else {
                text.claim(support.supported().getFirst());
            }
            voice.answer(page);
        }
        return findings.stream().anyMatch(Finding::isError)
                ? ExitStatus.BAD_INPUT
                : ExitStatus.ANSWERED;
    }

    private void heading(Page page, Optional<Reading> asked) {
        asked.ifPresent(one ->
                page.paragraph(
                        "Claims that "
                                + one.id()
                                + " ("
                                + one.title()
                                + ") holds"
                                + (as.isEmpty() ? "." : ", which is what " + as + " believes.")));
    }

    private void requireKnown(OpenedCase opened) {
        Believers.requireActor(opened, as);
        List<String> readings = opened.source().readings().stream().map(Reading::id).toList();
        List<String> claims = opened.source().claims().stream().map(Claim::id).toList();
        List<Finding> mistakes =
                Stream.of(
                                mistake("reading", "--reading", reading, readings),
                                mistake("claim", "--claim", claim, claims))
                        .flatMap(Optional::stream)
                        .toList();
        if (!mistakes.isEmpty()) {
            throw opened.refused(mistakes);
        }
    }

    private static Optional<Finding> mistake(
            String kind, String option, String name, List<String> known) {
        return name.isEmpty() || known.contains(name)
                ? Optional.empty()
                : Optional.of(Mistakes.unknown(kind, option, name, known));
    }

    private Support support(OpenedCase opened, Optional<Reading> asked) {
        Case source = opened.source();
        List<Claim> claims =
                source.findClaim(claim)
                        .map(List::of)
                        .or(() -> asked.map(one -> Held.claims(source, one)))
                        .orElse(source.claims());
        Map<String, List<Claim>> readings = new LinkedHashMap<>();
        for (Reading one : source.readings()) {
            if (asked.isEmpty() || asked.get().equals(one)) {
                readings.put(one.id(), Held.claims(source, one));
            }
        }
        Optional<Path> folder =
                Optional.ofNullable(sources)
                        .map(surroundings.folder()::resolve)
                        .or(opened::ownSources);
        try {
            return WhatSupports.of(
                    source, claims, readings, opened.places(), folder, new Documents());
        } catch (IOException e) {
            throw opened.refused(
                    List.of(
                            FileMistakes.notRead(
                                    folder.map(Path::toString).orElse(""),
                                    FileMistakes.reason(e))));
        }
    }
}
