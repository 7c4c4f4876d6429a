package org.westphalia.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.westphalia.web.Gate;
import org.westphalia.web.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The workbench: a case in a browser.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Opens a case in a browser: turn a number, pull a lever, drop a claim, and the verdict follows.",
            "It runs until Ctrl-C, and only this machine can reach it unless --bind says otherwise."
        })
final class ServeCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "CASE",
            description = "A folder, a file, or the id of a case below a folder 'cases' nearby.")
    private String name = "";

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to listen (default: ${DEFAULT-VALUE}; 0 for any that is free).")
    private int port = 7648;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description =
                    "The address to listen at (default: ${DEFAULT-VALUE}, this machine only). With any other, visitors need the token in the link.")
    private String bind = "127.0.0.1";

    @Option(
            names = "--sources",
            paramLabel = "FOLDER",
            description =
                    "Where the texts of the sources are (default: the folder 'sources' of the case, if there is one): claims are shown with their paragraphs.")
    private @Nullable Path sources;

    @Option(
            names = "--work",
            paramLabel = "FOLDER",
            description =
                    "Where sweeps and other files are kept that are made from the browser (default: ${DEFAULT-VALUE}, made when it is needed).")
    private Path work = Path.of("westphalia-work");

    private final Surroundings surroundings;

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        OpenedCase opened =
                OpenedCase.open(name, new ShareOption(), Optional.empty(), surroundings);
        opened.requireSources(sources, surroundings.folder());
        if (port < 0 || port > 65_535) {
            throw opened.refused(List.of(ServeMistakes.noPort(port)));
        }
        boolean loopback = new Gate(bind, port, Optional.empty(), (_, _) -> {}).isLoopback();
        Gate gate =
                new Gate(
                        bind,
                        port,
                        loopback ? Optional.empty() : Optional.of(secret()),
                        (number, problem) -> {
                            surroundings.err().println("internal error " + number + ":");
                            problem.printStackTrace(surroundings.err());
                            surroundings.err().flush();
                        });
        CountDownLatch ended = new CountDownLatch(1);
        try (Workbench workbench = open(opened, gate)) {
            Page page = new Page(surroundings.width(), new Paint(surroundings.colourful()));
            page.paragraph(opened.source().title());
            page.verbatim("  " + workbench.address());
            page.paragraph("Open this address in a browser; Ctrl-C ends it.");
            surroundings.out().print(page);
            surroundings.out().flush();
            Thread hook = new Thread(() -> close(workbench), "closing");
            Runtime.getRuntime().addShutdownHook(hook);
            ended.await();
        }
        return ExitStatus.ANSWERED;
    }

    private static void close(Workbench workbench) {
        workbench.close();
    }

    private Workbench open(OpenedCase opened, Gate gate) {
        Optional<String> texts = Optional.ofNullable(sources).map(Path::toString);
        try {
            return Workbench.open(
                    OwnDesk.fenced(surroundings, name, surroundings.folder().resolve(work), texts),
                    gate,
                    texts,
                    work.toString());
        } catch (Workbench.NotBound e) {
            throw opened.refused(
                    List.of(ServeMistakes.notBound(bind, port, String.valueOf(e.getMessage()))));
        }
    }

    private static String secret() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
