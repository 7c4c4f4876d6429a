package org.westphalia.world;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.westphalia.model.RedLine;

/// The plan of a deciding party.
///
/// @param camp in 0..1, deciding which group decides alone; null unless nobody knows which will
/// @param quorumShare the part of the shares that must be willing; ignored for a party of one mind or a blend
/// @param blend whether it signs by the share-weighted mean of its members
/// @param blendLines absolute red lines that bind it as a blend
record PartyPlan(
        String party,
        @Nullable Expression camp,
        double quorumShare,
        boolean blend,
        List<RedLine> blendLines,
        List<MemberPlan> members) {}
