package org.westphalia.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.westphalia.answer.CertificateFile;
import org.westphalia.answer.CertificateFormatException;
import org.westphalia.answer.CertificateJson;
import org.westphalia.answer.Envelope;
import org.westphalia.answer.VerificationJson;
import org.westphalia.assess.Assessed.Scope;
import org.westphalia.assess.CertificateCheck;
import org.westphalia.proof.Certificate;
import org.westphalia.proof.Verification;
import org.westphalia.view.Figures;
import org.westphalia.world.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Does this certificate show what it claims of this case?
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks a certificate that 'assess --proof' wrote, without searching. Status 1 when it does not hold.")
final class VerifyCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "CASE",
            description = "A folder, a file, or the id of a case below a folder 'cases' nearby.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The certificate.")
    private Path file = Path.of("");

    @Mixin private final ShareOption share = new ShareOption();

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = OpenedCase.open(name, share, Optional.empty(), surroundings);
        CertificateFile certificate = read(opened);
        Verification verification =
                certificate
                        .mismatch(opened.source())
                        .<Verification>map(reason -> new Verification.Invalid(reason, List.of()))
                        .orElseGet(() -> check(opened, certificate));
        Voice voice = new Voice(surroundings, output);
        if (voice.isJson()) {
            Envelope envelope =
                    new Envelope(
                            "verify",
                            opened.source().id(),
                            Optional.of(certificate.reading().orElse("case")),
                            Optional.empty(),
                            OptionalLong.empty(),
                            certificate.departures(),
                            true,
                            opened.findings());
            voice.answer(
                    envelope.around(json ->
                            VerificationJson.write(
                                    json, file.toString(), certificate, verification)));
        } else {
            voice.answer(text(opened, certificate, verification, voice.page()));
        }
        return verification.isValid() ? ExitStatus.ANSWERED : ExitStatus.REJECTED;
    }

    private CertificateFile read(OpenedCase opened) {
        Path where = surroundings.folder().resolve(file);
        try (Reader text =
                new InputStreamReader(
                        Files.newInputStream(where),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT))) {
            return CertificateJson.read(text);
        } catch (IOException e) {
            throw opened.refused(
                    List.of(FileMistakes.notRead(file.toString(), FileMistakes.reason(e))));
        } catch (CertificateFormatException e) {
            throw opened.refused(
                    List.of(
                            Mistakes.noCertificate(
                                    file.toString(), e.line(), e.column(), e.sentence())),
                    Map.of());
        }
    }

    private static Verification check(OpenedCase opened, CertificateFile certificate) {
        if (!new Reach(opened)
                .touching(certificate.reading().flatMap(opened.source()::findReading))
                .isEmpty()) {
            throw opened.unanswerable();
        }
        CaseOptions options = CaseOptions.of(certificate.reading(), certificate.departures());
        Model model =
                Asked.resolve(
                        opened,
                        certificate.reading().flatMap(opened.source()::findReading),
                        WhatIfs.of(opened, options));
        boolean lasting = certificate.about().equals(CertificateFile.WITHOUT_DURABILITY);
        return CertificateCheck.check(
                lasting ? model.withoutDurability() : model,
                certificate.scope(),
                certificate.certificate());
    }

    private static Page text(
            OpenedCase opened, CertificateFile file, Verification verification, Page page) {
        page.title(opened.source().title());
        AssessText.whatIf(opened.source(), file.departures(), page);
        String who =
                file.reading()
                        .flatMap(opened.source()::findReading)
                        .map(reading ->
                                "according to " + reading.id() + " (" + reading.title() + ")")
                        .orElse("by the numbers of the case");
        String lasting =
                file.about().equals(CertificateFile.WITHOUT_DURABILITY)
                        ? ", if agreements were sure to last,"
                        : "";
        boolean deal = file.certificate() instanceof Certificate.Deal;
        String claim =
                who
                        + lasting
                        + (deal ? " these terms are a deal" : " there is no deal")
                        + " in "
                        + worlds(file.scope(), deal)
                        + ".";
        switch (verification) {
            case Verification.Valid(long nodes) ->
                    page.gap()
                            .paragraph(
                                    page.paint().good("The certificate holds")
                                            + ": "
                                            + claim
                                            + (nodes > 1
                                                    ? " "
                                                            + Figures.count(nodes)
                                                            + " steps were checked."
                                                    : ""));
            case Verification.Invalid invalid ->
                    page.gap()
                            .paragraph(
                                    page.paint().bad("The certificate does not hold")
                                            + ": "
                                            + invalid.sentence()
                                            + ".");
        }
        if (verification.isValid()
                && file.certificate() instanceof Certificate.Deal(var terms, var _)) {
            page.gap();
            new JudgementText(opened.source(), page).terms(terms);
        }
        return page;
    }

    private static String worlds(Scope scope, boolean deal) {
        return switch (scope) {
            case Scope.EveryWorld() -> (deal ? "every" : "any") + " world that its ranges allow";
            case Scope.DrawnWorld(long seed, long index) ->
                    "drawn world " + index + " (seed " + seed + ")";
            case Scope.WorldAt(List<Double> _) -> "a world within its ranges";
        };
    }
}
