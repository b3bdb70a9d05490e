package vn.tonghop.orgunit;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One unit of the roster, valid for a while; the key is code and {@code validFrom}.
 *
 * @param code text, leading zeros kept: {@code 23875}
 * @param name with its type word: «Xã Ia Lang»
 * @param level the id of one of the form's levels
 * @param parent the code of the unit above, empty at the top
 * @param validTo the last day of validity, null while it stands
 * @param population people; null when unknown, as are the next three
 * @param children children under 16 of the register
 * @param email as the roster has it, empty when none
 */
public record OrgUnit(
        String code,
        String name,
        String level,
        String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Long population,
        @Nullable Long children,
        @Nullable Long villages,
        @Nullable Long schools,
        String email)
        implements Serializable {}
