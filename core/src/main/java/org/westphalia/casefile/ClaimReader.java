package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.List;
import org.westphalia.model.Claim;
import org.westphalia.model.Source;
import org.westphalia.vocabulary.Names;

/// Reads claims and the sources that they cite.
final class ClaimReader {
    private final Tree.Mapping document;
    private final Names names;

    ClaimReader(Tree.Mapping document, Names names) {
        this.document = document;
        this.names = names;
    }

    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        Read.each(
                document,
                "claims",
                (id, claim) ->
                        claims.add(
                                new Claim(
                                        id,
                                        claim.text("question"),
                                        claim.text("says").orElse(""),
                                        CitationReader.read(claim, names),
                                        claim.text("sure"),
                                        claim.text("as-of"),
                                        claim.text("said"),
                                        Read.flag(claim, "private"),
                                        ChangesReader.read(claim, names))));
        return claims;
    }

    List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        Read.each(
                document,
                "sources",
                (id, source) ->
                        sources.add(
                                new Source(
                                        id,
                                        source.text("author"),
                                        source.text("title"),
                                        source.text("outlet"),
                                        source.text("date"),
                                        source.text("quality"),
                                        source.text("file"),
                                        source
                                                .find("fingerprints")
                                                .map(Tree::items)
                                                .orElse(List.of())
                                                .stream()
                                                .flatMap(item -> item.asText().stream())
                                                .toList())));
        return sources;
    }
}
