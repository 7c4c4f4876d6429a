package org.westphalia.answer;

import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.assess.Assessed;
import org.westphalia.model.Terms;
import org.westphalia.proof.Certificate;

/// Certificates as JSON, described by `schema/certificate.schema.json`.
///
/// The nodes of a refutation stand in one list, the root first, and name their branches by position in it; so a file is as
/// shallow as it is long, and no tree can exhaust whoever reads it. Reading is strict: an unknown, missing or repeated
/// property, a branch that leads backwards or twice to one node, or a number that is no whole number is refused with its place.
public final class CertificateJson {
    /// The name in `schema`, and the version of the shape.
    static final String NAME = "westphalia.certificate";

    static final int VERSION = 1;

    private CertificateJson() {}

    /// The file as text.
    public static String write(CertificateFile file) {
        return Json.object(json -> {
            json.put("schema", schema -> schema.put("name", NAME).put("version", VERSION));
            json.put("case", file.caseId());
            json.put("fingerprint", file.fingerprint());
            file.reading()
                    .ifPresentOrElse(id -> json.put("reading", id), () -> json.putNull("reading"));
            json.put("what-if", file.departures()::write);
            json.put("about", file.about());
            json.put("worlds", worlds -> worlds(worlds, file.scope()));
            switch (file.certificate()) {
                case Certificate.Deal(Terms terms, Set<String> signers) ->
                        json.put("deal", deal -> deal.put("terms", terms).put("signers", signers));
                case Certificate.NoDeal(Certificate.Node root) -> {
                    List<Certificate.Node> nodes = inOrder(root);
                    int[] next = {1};
                    json.putEach("no-deal", nodes, node -> node(json, node, next));
                }
            }
        });
    }

    /// Reads a file.
    ///
    /// @throws CertificateFormatException when it is not a certificate; also when reading fails midway
    public static CertificateFile read(Reader text) throws CertificateFormatException {
        return CertificateReader.read(text);
    }

    private static void worlds(Json json, Assessed.Scope scope) {
        switch (scope) {
            case Assessed.Scope.EveryWorld() -> json.put("every", true);
            case Assessed.Scope.DrawnWorld(long seed, long index) ->
                    json.put("seed", seed).put("world", index);
            case Assessed.Scope.WorldAt(List<Double> values) ->
                    json.putNumbers("at", values.stream().map(BigDecimal::valueOf).toList());
        }
    }

    /// The nodes level by level, so that a node comes after the one that leads to it, and branches are numbered as they come.
    private static List<Certificate.Node> inOrder(Certificate.Node root) {
        List<Certificate.Node> nodes = new ArrayList<>(List.of(root));
        for (int at = 0; at < nodes.size(); at++) {
            switch (nodes.get(at)) {
                case Certificate.SplitIssue(String _, List<Certificate.Part> parts) ->
                        parts.forEach(part -> nodes.add(part.node()));
                case Certificate.SplitSwitch(String _, var in, var out) -> {
                    nodes.add(in);
                    nodes.add(out);
                }
                case Certificate.SplitNumber split -> {
                    nodes.add(split.low());
                    nodes.add(split.high());
                }
                case Certificate.RuleBroken _,
                        Certificate.LineCrossed _,
                        Certificate.AgreementShort _,
                        Certificate.ConsentShort _,
                        Certificate.Shortfall _ -> {}
            }
        }
        return nodes;
    }

    private static void node(Json json, Certificate.Node node, int[] next) {
        switch (node) {
            case Certificate.SplitIssue(String issue, List<Certificate.Part> parts) -> {
                json.put("kind", "split-issue").put("issue", issue);
                json.putEach(
                        "parts",
                        parts,
                        part -> json.put("options", part.options()).put("node", next[0]++));
            }
            case Certificate.SplitSwitch(String id, var _, var _) ->
                    json.put("kind", "split-switch")
                            .put("id", id)
                            .put("in", next[0]++)
                            .put("out", next[0]++);
            case Certificate.SplitNumber split ->
                    json.put("kind", "split-number")
                            .put("variable", split.variable())
                            .put("path", split.path())
                            .put("at", BigDecimal.valueOf(split.at()))
                            .put("low", next[0]++)
                            .put("high", next[0]++);
            case Certificate.RuleBroken(String rule) ->
                    json.put("kind", "rule-broken").put("rule", rule);
            case Certificate.LineCrossed(String member, String line) ->
                    json.put("kind", "line-crossed").put("member", member).put("line", line);
            case Certificate.AgreementShort() -> json.put("kind", "agreement-short");
            case Certificate.ConsentShort(String party) ->
                    json.put("kind", "consent-short").put("party", party);
            case Certificate.Shortfall(Map<String, Long> multipliers) ->
                    json.put("kind", "shortfall")
                            .put("multipliers", inner -> multipliers.forEach(inner::put));
        }
    }
}
