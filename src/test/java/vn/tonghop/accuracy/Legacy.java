package vn.tonghop.accuracy;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Writes Unicode text as the fonts of old Windows programs stored it: the tables of the domain note, 4.3. */
final class Legacy {

    private static final Map<Character, String> TCVN3 = new HashMap<>();
    private static final Map<Character, String> VNI = new HashMap<>();

    static {
        tcvn("ĂÂĐÊÔƠƯ", "¡¢§£¤¥¦");
        tcvn("ăâđêôơư", "¨©®ª«¬\u00ad");
        tcvn("àảãáạ", "µ¶·¸¹");
        tcvn("ằẳẵắặ", "»¼½¾Æ");
        tcvn("ầẩẫấậ", "ÇÈÉÊË");
        tcvn("èẻẽéẹ", "ÌÎÏÐÑ");
        tcvn("ềểễếệ", "ÒÓÔÕÖ");
        tcvn("ìỉĩíị", "×ØÜÝÞ");
        tcvn("òỏõóọ", "ßáâãä");
        tcvn("ồổỗốộ", "åæçèé");
        tcvn("ờởỡớợ", "êëìíî");
        tcvn("ùủũúụ", "ïñòóô");
        tcvn("ừửữứự", "õö÷øù");
        tcvn("ỳỷỹýỵ", "úûüýþ");
        vni("a", "àảãáạ", "øûõùï");
        vni("a", "ăằẳẵắặ", "êèúüéë");
        vni("a", "âầẩẫấậ", "âàåãáä");
        vni("e", "èẻẽéẹ", "øûõùï");
        vni("e", "êềểễếệ", "âàåãáä");
        vni("o", "òỏõóọ", "øûõùï");
        vni("o", "ôồổỗốộ", "âàåãáä");
        vni("u", "ùủũúụ", "øûõùï");
        vni("y", "ỳỷỹý", "øûõù");
        vni("ô", "ờởỡớợ", "øûõùï");
        vni("ö", "ừửữứự", "øûõùï");
        String[] alone = {"ơô", "ưö", "ìì", "ỉæ", "ĩó", "íí", "ịò", "ỵî", "đñ"};
        for (String pair : alone) both(pair.charAt(0), pair.substring(1));
    }

    private static void tcvn(String letters, String stored) {
        for (int i = 0; i < letters.length(); i++) TCVN3.put(letters.charAt(i), stored.substring(i, i + 1));
    }

    private static void vni(String base, String letters, String marks) {
        for (int i = 0; i < letters.length(); i++) both(letters.charAt(i), base + marks.charAt(i));
    }

    private static void both(char letter, String stored) {
        VNI.put(letter, stored);
        VNI.put(Character.toUpperCase(letter), stored.toUpperCase(Locale.ROOT));
    }

    /** These fonts have no toned capitals: what was typed with capital letters is stored with small ones between them. */
    static String tcvn3(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            String stored = TCVN3.get(c);
            if (stored == null) stored = TCVN3.get(Character.toLowerCase(c));
            out.append(stored == null ? String.valueOf(c) : stored);
        }
        return out.toString();
    }

    static String vni(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray())
            out.append(VNI.getOrDefault(c, String.valueOf(c)));
        return out.toString();
    }

    private Legacy() {}
}
