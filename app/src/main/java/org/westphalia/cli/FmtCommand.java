package org.westphalia.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.westphalia.answer.Departures;
import org.westphalia.answer.Envelope;
import org.westphalia.answer.OrderJson;
import org.westphalia.casefile.HouseOrder;
import org.westphalia.finding.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Puts the files of a case in the house's order without touching what they say or their comments.
@Command(
        name = "fmt",
        mixinStandardHelpOptions = true,
        description = {
            "Puts the sections and keys of a case in the usual order; comments stay with what they are about.",
            "What you name (issues, claims, options) keeps your order."
        })
final class FmtCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "CASE",
            description = "A folder, a file, or the id of a case below a folder 'cases' nearby.")
    private String name = "";

    @Option(
            names = "--check",
            description = "Write nothing; tell which files are not in order, with status 1.")
    private boolean check;

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    FmtCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        HouseOrder order = HouseOrder.of(CaseFinder.find(name, surroundings.folder()));
        if (!order.broken().isEmpty()) {
            throw new Refused(name, order.broken(), order.loaded().lines());
        }
        if (order.unsure().isPresent()) {
            throw refused(Mistakes.notOrdered(order.unsure().get()));
        }
        if (!check) {
            order.changed().forEach(file -> write(order, file));
        }
        Voice voice = new Voice(surroundings, output);
        if (voice.isJson()) {
            Envelope envelope =
                    new Envelope(
                            "fmt",
                            name,
                            Optional.empty(),
                            Optional.empty(),
                            OptionalLong.empty(),
                            Departures.none(),
                            true,
                            List.of());
            boolean written = !check && !order.changed().isEmpty();
            voice.answer(envelope.around(json -> OrderJson.write(json, order, written)));
        } else {
            voice.answer(page(order, voice));
        }
        return check && !order.changed().isEmpty() ? ExitStatus.REJECTED : ExitStatus.ANSWERED;
    }

    private Page page(HouseOrder order, Voice voice) {
        Page page = voice.page();
        if (order.changed().isEmpty()) {
            return page.paragraph("All files of " + page.paint().bold(name) + " are in order.");
        }
        page.paragraph(check ? "Not in order:" : "Put in order:");
        order.changed().forEach(page::item);
        return page;
    }

    private void write(HouseOrder order, String file) {
        try {
            Path where = order.folder().resolve(file).toRealPath();
            AtomicFile.write(where, order.after().getOrDefault(file, ""));
        } catch (IOException e) {
            throw refused(FileMistakes.notWritten(file, FileMistakes.reason(e)));
        }
    }

    private Refused refused(Finding finding) {
        return new Refused(name, List.of(finding), Map.of());
    }
}
