package vn.tonghop.orgunit;

import java.util.List;
import vn.tonghop.text.MatchKey;

/** What kind of unit the word before a name says: «Xã», «TT», «huyện». */
enum TypeWord {
    NONE(""),
    XA("xa", "x"),
    PHUONG("phuong", "p"),
    THI_TRAN("thi tran", "tt", "t t"),
    DAC_KHU("dac khu"),
    HUYEN("huyen", "h"),
    QUAN("quan", "q"),
    THI_XA("thi xa", "tx", "t x"),
    THANH_PHO("thanh pho", "tp", "t p"),
    TINH("tinh", "t");

    /** A type word at the head of a name, and how many tokens it takes. */
    record Found(TypeWord type, int length) {
        static final Found NONE = new Found(TypeWord.NONE, 0);
    }

    private final List<String> keys;

    TypeWord(String... keys) {
        this.keys = List.of(keys);
    }

    /** A text with this type word may mean a unit of that type: the same, or none is said. */
    boolean may(TypeWord unit) {
        return this == NONE || unit == NONE || this == unit;
    }

    static Found leading(List<String> tokens) {
        for (int length = Math.min(2, tokens.size() - 1); length > 0; length--) {
            TypeWord type = of(tokens.subList(0, length));
            if (type != NONE) return new Found(type, length);
        }
        return Found.NONE;
    }

    /** The type word that ends just before a place in a text; a single letter does not count there. */
    static TypeWord endingAt(List<String> tokens, int end) {
        for (int length = Math.min(2, end); length > 0; length--) {
            List<String> words = tokens.subList(end - length, end);
            TypeWord type = of(words);
            boolean letter = length == 1 && words.get(0).length() == 1;
            if (type != NONE && !letter) return type;
        }
        return NONE;
    }

    private static TypeWord of(List<String> tokens) {
        String key = MatchKey.plain(String.join(" ", tokens));
        if (key.isEmpty()) return NONE;
        for (TypeWord type : values()) if (type.keys.contains(key)) return type;
        return NONE;
    }
}
