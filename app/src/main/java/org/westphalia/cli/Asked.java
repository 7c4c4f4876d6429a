package org.westphalia.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.westphalia.answer.Departures;
import org.westphalia.answer.Envelope;
import org.westphalia.assess.GivenRecord;
import org.westphalia.finding.Finding;
import org.westphalia.model.Reading;
import org.westphalia.view.Figures;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;
import org.westphalia.world.World;

/// One reading of a case in one world, as the options of a command ask for it: without `--reading` the first, without
/// `--world` the middle one.
///
/// @param reading empty for a case without readings
/// @param as the actor through whose eyes the case is seen: the reading is then the one that it believes
/// @param otherwise that the actor is said to believe other readings too
/// @param worldName `middle` or a number
record Asked(
        OpenedCase opened,
        Optional<Reading> reading,
        Optional<String> as,
        Optional<Finding> otherwise,
        Departures departures,
        String worldName,
        long seed,
        Model model,
        World world) {
    /// Drawn worlds are numbered from 0 to this.
    private static final long LAST_WORLD = 1_000_000_000L;

    /// Over so many worlds is counted how many draws the record leaves.
    private static final int KEPT_OF = 100;

    /// @throws Refused when an option makes no sense, or an error of the case touches the reading
    static Asked of(OpenedCase opened, CaseOptions options) {
        WhatIf whatIf = WhatIfs.of(opened, options);
        Optional<Reading> reading =
                options.as.isEmpty()
                        ? named(opened, options.reading)
                        : Optional.of(Believers.believed(opened, options.as, options.reading));
        if (!new Reach(opened).touching(reading).isEmpty()) {
            throw opened.unanswerable();
        }
        String world = worldName(opened, options);
        Model model = resolve(opened, reading, whatIf);
        World chosen =
                world.equals("middle")
                        ? model.middle()
                        : model.draw(options.seed, Long.parseLong(world)).world();
        return new Asked(
                opened,
                reading,
                Optional.of(options.as).filter(actor -> !actor.isEmpty()),
                Believers.otherwise(opened, options.as, options.reading),
                options.departures(),
                world,
                options.seed,
                model,
                chosen);
    }

    private static Optional<Reading> named(OpenedCase opened, String name) {
        return name.isEmpty() || opened.source().readings().isEmpty()
                ? opened.source().readings().stream().findFirst()
                : opened.source().findReading(name);
    }

    /// The model of a reading under what-ifs that were checked before.
    static Model resolve(OpenedCase opened, Optional<Reading> reading, WhatIf whatIf) {
        return Model.resolve(opened.source(), reading.map(Reading::id), whatIf);
    }

    /// `middle` when nothing is said.
    static String worldName(OpenedCase opened, CaseOptions options) {
        if (options.world.isEmpty() || options.world.equals("middle")) {
            return "middle";
        }
        if (!options.world.matches("[0-9]{1,10}") || Long.parseLong(options.world) > LAST_WORLD) {
            throw opened.refused(List.of(Mistakes.world(options.world)));
        }
        return options.world;
    }

    /// Number of the drawn world that is asked about; empty for the middle one.
    OptionalLong worldNumber() {
        return worldName.equals("middle")
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(worldName));
    }

    /// Id of the reading; `case` for a case without readings.
    String readingId() {
        return reading.map(Reading::id).orElse("case");
    }

    /// The first lines of an answer about one world.
    void headline(Page page) {
        page.title(opened.source().title());
        AssessText.whatIf(opened.source(), departures, page);
        kept(page);
        page.gap().paragraph(heading() + ":");
        BeliefFindings.show(page, otherwise);
        page.gap();
    }

    /// The first lines of an answer about drawn worlds.
    void headlineOver(Page page, int worlds) {
        page.title(opened.source().title());
        AssessText.whatIf(opened.source(), departures, page);
        kept(page);
        page.gap()
                .paragraph(
                        who()
                                + (model.variables().isEmpty()
                                        ? ""
                                        : ", over "
                                                + Figures.count(worlds)
                                                + " worlds drawn from its ranges (seed "
                                                + seed
                                                + ")")
                                + ":")
                .gap();
    }

    /// How many draws the record leaves, where only worlds count that predict it.
    private void kept(Page page) {
        model.sift()
                .ifPresent(_ -> {
                    GivenRecord.Kept kept = GivenRecord.Kept.of(model, seed, KEPT_OF);
                    page.paragraph(
                            "Draws kept for the record: "
                                    + Figures.count(kept.kept())
                                    + " of "
                                    + Figures.count(kept.draws())
                                    + ".");
                });
    }

    /// The last lines: what the case leaves out, and how much in it is doubtful.
    void footer(Page page) {
        opened.footer(page);
    }

    /// The exit status of an answer: the case may have errors that do not touch it.
    int status() {
        return opened.errors().isEmpty() ? ExitStatus.ANSWERED : ExitStatus.BAD_INPUT;
    }

    /// `According to 001 (Bielieskov), in the middle world of its ranges:`.
    private String heading() {
        return who()
                + (model.variables().isEmpty() ? "" : ", in " + worldInWords() + " of its ranges");
    }

    private String who() {
        return reading.map(r -> perspective() + r.id() + " (" + r.title() + ")")
                .orElse("By the numbers of the case");
    }

    private String perspective() {
        return as.map(actor -> "As " + actor + " sees it, by ").orElse("According to ");
    }

    private String worldInWords() {
        return worldName.equals("middle")
                ? "the middle world"
                : "drawn world " + worldName + " (seed " + seed + ")";
    }

    Envelope envelope(String name, boolean repeatable) {
        return envelope(
                name,
                Optional.of(worldName),
                worldName.equals("middle") ? OptionalLong.empty() : OptionalLong.of(seed),
                repeatable);
    }

    /// The envelope of an answer about drawn worlds.
    Envelope envelopeOver(String name) {
        return envelopeOver(name, true);
    }

    /// The same, where a limit of time may have cut the search short.
    Envelope envelopeOver(String name, boolean repeatable) {
        return envelope(name, Optional.empty(), OptionalLong.of(seed), repeatable);
    }

    private Envelope envelope(
            String name, Optional<String> world, OptionalLong ofSeed, boolean repeatable) {
        List<Finding> findings =
                Stream.concat(otherwise.stream(), opened.findings().stream()).toList();
        return new Envelope(
                name,
                opened.source().id(),
                Optional.of(readingId()),
                as,
                world,
                ofSeed,
                departures,
                repeatable,
                findings);
    }
}
