/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-text.h"
#include "cdt-unusual.h"
#include "misleading-words.h"

/* clang-format off: names and words that people write; each stands in five sentences */
static const char *const honest[] = {
  "Caff\u00e8 Sant\u2019Ambrogio",
  "Ysgol y Ll\u0177n",
  "Cyngor Gwynedd \u00e2\u2019r T\u0177 G\u0175yr",
  "Llanfairpwllgwyngyll",
  "\u0174yna yn Nh\u0177\u2019r \u0174yn",
  "Gwasanaeth Iechyd G\u0175yl",
  "Stra\u00dfe und Gr\u00f6\u00dfe GmbH",
  "\u00c6r\u00f8sk\u00f8bing Kommune",
  "\u0141\u00f3d\u017a i \u015awi\u0119tokrzyskie",
  "P\u0159\u00edbram \u017d\u010f\u00e1r \u010c\u00e1slav",
  "Sz\u00e9kesfeh\u00e9rv\u00e1r \u00d6nkorm\u00e1nyzat",
  "\u0130stanbul B\u00fcy\u00fck\u015fehir \u0131l\u0131ca",
  "\u00de\u00f3rsh\u00f6fn \u00e1 \u00cdslandi",
  "Co\u00f6peratie Belgi\u00eb",
  "\u00d1u\u00f1oa y Pe\u00f1alol\u00e9n",
  "S\u00e3o Jo\u00e3o d\u2019\u00c1gua",
  "H\u1ed3 Ch\u00ed Minh Nguy\u1ec5n Th\u1ecb",
  "M\u0101ori Wh\u0101nau \u014ct\u0101kou",
  "\u1e24if\u1e93 al-\u1e62i\u1e25\u1e25a",
  "\u017bebbu\u0121 G\u0127awdex",
  "\u0394\u03ae\u03bc\u03bf\u03c2 \u0391\u03b8\u03b7\u03bd\u03b1\u03af\u03c9\u03bd",
  "\u03a5\u03c0\u03bf\u03c5\u03c1\u03b3\u03b5\u03af\u03bf \u03a5\u03b3\u03b5\u03af\u03b1\u03c2",
  "\u0398\u03b5\u03c3\u03c3\u03b1\u03bb\u03bf\u03bd\u03af\u03ba\u03b7",
  "\u0395\u03bb\u03bb\u03b7\u03bd\u03b9\u03ba\u03ae "
  "\u0394\u03b7\u03bc\u03bf\u03ba\u03c1\u03b1\u03c4\u03af\u03b1",
  "\u03a0\u03b1\u03bd\u03b5\u03c0\u03b9\u03c3\u03c4\u03ae\u03bc\u03b9\u03bf "
  "\u039a\u03c1\u03ae\u03c4\u03b7\u03c2",
  "\u041c\u043e\u0441\u043a\u0432\u0430 \u0438 \u043e\u0431\u043b\u0430\u0441\u0442\u044c",
  "\u041a\u043e\u043c\u0438\u0442\u0435\u0442 \u043f\u043e "
  "\u0437\u0434\u0440\u0430\u0432\u043e\u043e\u0445\u0440\u0430\u043d\u0435\u043d\u0438\u044e",
  "\u041a\u0438\u0457\u0432\u0441\u044c\u043a\u0430 \u043c\u0456\u0441\u044c\u043a\u0430 "
  "\u0440\u0430\u0434\u0430",
  "\u041c\u0438\u043d\u0438\u0441\u0442\u0435\u0440\u0441\u0442\u0432\u043e "
  "\u043a\u0443\u043b\u044c\u0442\u0443\u0440\u044b",
  "\u0411\u0435\u043b\u0433\u0440\u0430\u0434 \u0413\u0440\u0430\u0434",
  "\u041e\u043f\u0448\u0442\u0438\u043d\u0430 \u041d\u043e\u0432\u0438 \u0421\u0430\u0434",
  "\u0411\u044a\u043b\u0433\u0430\u0440\u0441\u043a\u0430 \u0430\u043a\u0430\u0434\u0435\u043c\u0438\u044f",
  "\u041d\u04b1\u0440-\u0421\u04b1\u043b\u0442\u0430\u043d \u049b\u0430\u043b\u0430\u0441\u044b",
  "\u0415\u0440\u0435\u0432\u0430\u043d",
  "\u0540\u0561\u0575\u0561\u057d\u057f\u0561\u0576\u056b "
  "\u0540\u0561\u0576\u0580\u0561\u057a\u0565\u057f\u0578\u0582\u0569\u0575\u0578\u0582\u0576",
  "\u10e1\u10d0\u10e5\u10d0\u10e0\u10d7\u10d5\u10d4\u10da\u10dd\u10e1 "
  "\u10db\u10d7\u10d0\u10d5\u10e0\u10dd\u10d1\u10d0",
  "\u0628\u0644\u062f\u064a\u0629 \u0627\u0644\u0642\u0627\u0647\u0631\u0629 "
  "\u0627\u0644\u0643\u0628\u0631\u0649",
  "\u0648\u0632\u0627\u0631\u0629 \u0627\u0644\u0635\u062d\u0629",
  "\u0627\u0644\u0645\u0645\u0644\u0643\u0629 \u0627\u0644\u0639\u0631\u0628\u064a\u0629 "
  "\u0627\u0644\u0633\u0639\u0648\u062f\u064a\u0629",
  "\u0645\u062f\u0631\u0633\u0629 \u0627\u0644\u0646\u0648\u0631",
  "\u0634\u0647\u0631\u062f\u0627\u0631\u06cc \u062a\u0647\u0631\u0627\u0646",
  "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u06cc\u0645 \u0647\u0645\u06a9\u0627\u0631\u06cc "
  "\u06a9\u0646\u06cc\u0645",
  "\u06a9\u062a\u0627\u0628\u200c\u0647\u0627 \u0648 \u0646\u0627\u0645\u0647\u200c\u0647\u0627",
  "\u0627\u0631\u062f\u0648 \u0627\u06a9\u06cc\u0688\u0645\u06cc \u067e\u0627\u06a9\u0633\u062a\u0627\u0646",
  "\u200f\u0645\u0631\u062d\u0628\u0627\u200f",
  "\u05e9\u05dc\u05d5\u05dd \u05e2\u05dc\u05d9\u05db\u05dd",
  "\u05e2\u05d9\u05e8\u05d9\u05d9\u05ea \u05ea\u05dc \u05d0\u05d1\u05d9\u05d1\u200e",
  "\u05d1\u05b5\u05bc\u05d9\u05ea \u05e1\u05b5\u05e4\u05b6\u05e8",
  "\u05de\u05e9\u05e8\u05d3 \u05d4\u05d1\u05e8\u05d9\u05d0\u05d5\u05ea",
  "\u05d1\u05b0\u05bc\u05e8\u05b5\u05d0\u05e9\u05b4\u05c1\u05d9\u05ea \u05d1\u05b8\u05bc\u05e8\u05b8\u05d0",
  "\u05d0\u05d2\u05d5\u05d3\u05ea \u05d9\u05d3\u05d9\u05d3\u05d9\u05dd",
  "\u05d9\u05d9\u05b4\u05d3\u05d9\u05e9\u05e2 \u05e9\u05d5\u05dc",
  "\u5317\u4eac\u5e02\u4eba\u6c11\u653f\u5e9c",
  "\u6771\u4eac\u90fd\u5e81",
  "\u5927\u962a\u5927\u5b66",
  "\uc11c\uc6b8\ud2b9\ubcc4\uc2dc\uccad",
  "\ubd80\uc0b0\uad11\uc5ed\uc2dc",
  "\u53f0\u5317\u5e02\u653f\u5e9c",
  "\u9999\u6e2f\u7279\u5225\u884c\u653f\u5340",
  "\u682a\u5f0f\u4f1a\u793e\u3072\u304b\u308a",
  "\u30ab\u30d5\u30a7\u30fb\u30d1\u30ea",
  "\u845b\U000e0100\u57ce\u5e02",
  "\u5408\u4f5c\u534f\u8bae\u3000\u7b2c\u4e00\u6761",
  "\ud55c\uad6d \uc804\uc790",
  "\u306d\u3053\u306e\u624b\u30af\u30e9\u30d6",
  "\u5e83\u5cf6\u5e73\u548c\u8a18\u5ff5\u8cc7\u6599\u9928",
  "\u6df1\u5733\u5e02\u3001\u798f\u7530\u533a",
  "\u570b\u7acb\u6545\u5bae\u535a\u7269\u9662",
  "\u0915\u094d\u0937\u0947\u0924\u094d\u0930 \u0935\u093f\u0915\u093e\u0938",
  "\u0915\u094d\u200d\u0937 \u092a\u0930\u093f\u0937\u0926",
  "\u0936\u094d\u0930\u0940 \u0917\u0923\u0947\u0936 \u0935\u093f\u0926\u094d\u092f\u093e\u0932\u092f",
  "\u0995\u09cd\u09b7\u09c1\u09a6\u09cd\u09b0 \u098b\u09a3",
  "\u09ac\u09be\u0982\u09b2\u09be\u09a6\u09c7\u09b6 \u09b8\u09b0\u0995\u09be\u09b0",
  "\u0ba4\u0bae\u0bbf\u0bb4\u0bcd\u0ba8\u0bbe\u0b9f\u0bc1 \u0b85\u0bb0\u0b9a\u0bc1",
  "\u0c95\u0ca8\u0ccd\u0ca8\u0ca1 \u0cb8\u0c82\u0c98",
  "\u0c24\u0c46\u0c32\u0c41\u0c17\u0c41 \u0c38\u0c3e\u0c39\u0c3f\u0c24\u0c4d\u0c2f\u0c02",
  "\u0d2e\u0d32\u0d2f\u0d3e\u0d33\u0d02 \u0d28\u0d4d\u200d\u0d31\u0d46",
  "\u0dc1\u0dca\u200d\u0dbb\u0dd3 \u0dbd\u0d82\u0d9a\u0dcf",
  "\u0a2a\u0a70\u0a1c\u0a3e\u0a2c\u0a40 \u0a05\u0a15\u0a48\u0a21\u0a2e\u0a40",
  "\u0a97\u0ac1\u0a9c\u0ab0\u0abe\u0aa4 \u0ab8\u0ab0\u0a95\u0abe\u0ab0",
  "\u0e1b\u0e23\u0e30\u0e40\u0e17\u0e28\u0e44\u0e17\u0e22",
  "\u0e44\u0e17\u0e22\u200b\u0e41\u0e25\u0e19\u0e14\u0e4c",
  "\u1797\u17b6\u179f\u17b6\u200b\u1781\u17d2\u1798\u17c2\u179a",
  "\u1019\u103c\u1014\u103a\u1019\u102c\u200b\u1014\u102d\u102f\u1004\u103a\u1004\u1036",
  "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466 families",
  "\U0001f3f3\ufe0f\u200d\U0001f308 Pride",
  "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f Cymru",
  "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f Alba",
  "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f England",
  "\u2600\ufe0f Solar",
  "\u2764\ufe0f Hearts",
  "1\ufe0f\u20e3 first",
  "\U0001f44d\U0001f3fd agreed",
  "\U0001f1ec\U0001f1e7 UK",
  "\u2714\ufe0f done",
  "\u00ae\ufe0f mark",
  "\U0001f469\U0001f3fe\u200d\u2695\ufe0f nurse",
  "\U0001f9d1\u200d\U0001f4bb coder",
  "\U0001f389\U0001f38a party",
  "\u267b\ufe0f recycling",
};
/* clang-format on */

static const char *const sentences[] = { "%s", "The lead partner is %s.", "%s, London",
                                         "(%s) pays \u00a35,000 a year", "%s \u2013 Warm and Well" };

typedef struct
{
  const char *name;
  const char *text;
  const char *marked; /* NULL: nothing is unusual */
  const char *mended;
} Case;

static const Case cases[] = {
  { "plain", "Eastvale", NULL, NULL },
  { "empty", "", NULL, NULL },
  { "override", "pays \u202e001", "pays [U+202E]001", "pays 001" },
  { "several", "\u200ba\u200b", "[U+200B]a[U+200B]", "a" },
  { "space", "a\u2800b", "a[U+2800]b", "a b" },
  { "line", "a\u2028b", "a[U+2028]b", "a\nb" },
  { "cyrillic", "P\u0430rtner", "P[U+0430]rtner", "Partner" },
  { "latin-in-cyrillic", "\u041c\u043e\u0441\u043a\u0432a", "\u041c\u043e\u0441\u043a\u0432[U+0061]",
    "\u041c\u043e\u0441\u043a\u0432\u0430" },
  { "whole-word", "The \u0441\u0430\u0440 rises", "The [U+0441][U+0430][U+0440] rises", "The cap rises" },
  { "whole-word-among-its-own", "The \u0441\u0430\u0440 \u0436", NULL, NULL },
  { "digit", "1\u0660", "1[U+0660]", "10" },
  { "tag", "a\U000e0041", "a[U+E0041]", "a" },
  { "delete",
    "a\x7f"
    "b",
    "a[U+007F]b", "ab" },
  { "control",
    "a\xc2\x85"
    "b\xc2\x9f",
    "a[U+0085]b[U+009F]", "a\nb" },
  { "no-break-space-and-hyphen", "a\u00a0b\u00adc", "a\u00a0b[U+00AD]c", "a\u00a0bc" },
  { "last-of-all", "\U0010fffd", "[U+10FFFD]", "" },
  { "joiner-alone", "\u200d", "[U+200D]", "" },
  { "joiner-before-nothing", "\u0915\u094d\u200d", NULL, NULL },
  { "non-joiner-before-nothing", "\u0628\u200c", "\u0628[U+200C]", "\u0628" },
  { "joiner-after-picture", "\U0001f468\u200da", "\U0001f468[U+200D]a", "\U0001f468a" },
  { "joiner-before-picture", "a\u200d\U0001f468", "a[U+200D]\U0001f468", "a\U0001f468" },
  { "non-joiner-of-pictures", "\u2600\u200c\u2600", "\u2600[U+200C]\u2600", "\u2600\u2600" },
  { "joiner-after-selector", "\ufe0f\u200d\u2600", "[U+FE0F]\u200d\u2600", "\u200d\u2600" },
  { "selector-of-nothing", "a\ufe0f", "a[U+FE0F]", "a" },
  { "text-selector", "\u2600\ufe0e", NULL, NULL },
  { "selector-of-joined-letter", "\u1820\ufe00", NULL, NULL },
  { "selector-of-han", "\u4e00\ufe00", NULL, NULL },
  { "selector-of-latin", "a\ufe00", "a[U+FE00]", "a" },
  { "ideographic-selector-of-latin", "a\U000e0100", "a[U+E0100]", "a" },
  { "after-ideographic-selectors", "\u4e00\U000e01f0", "\u4e00[U+E01F0]", "\u4e00" },
  { "mongolian", "\u1820\u180b", NULL, NULL },
  { "mongolian-alone", "a\u180b", "a[U+180B]", "a" },
  { "zero-width-after-thai", "\u0e01\u200ba", "\u0e01[U+200B]a", "\u0e01a" },
  { "direction-alone", "a\u200eb", "a[U+200E]b", "ab" },
  { "direction-before", "a\u200f\u05d0", NULL, NULL },
  { "arabic-mark-twice", "a\u061c\u061c", "a[U+061C][U+061C]", "a" },
  { "tags-without-flag", "\U000e0067\U000e007f", "[U+E0067][U+E007F]", "" },
  { "flag-of-nowhere", "\U0001f3f4\U000e0061\U000e0061\U000e0061\U000e0061\U000e0061\U000e007f",
    "\U0001f3f4[U+E0061][U+E0061][U+E0061][U+E0061][U+E0061][U+E007F]", "\U0001f3f4" },
  { "flag-without-end", "\U0001f3f4\U000e0067\U000e0062", "\U0001f3f4[U+E0067][U+E0062]", "\U0001f3f4" },
  { "flag-too-long", "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e0061\U000e007f",
    "\U0001f3f4[U+E0067][U+E0062][U+E0065][U+E006E][U+E0067][U+E0061][U+E007F]", "\U0001f3f4" },
  { "flag-then-letter",
    "\U0001f3f4\U000e0067"
    "a",
    "\U0001f3f4[U+E0067]a", "\U0001f3f4a" },
  { "flag-ends-too-soon", "\U0001f3f4\U000e0067\U000e007f\U000e0062", "\U0001f3f4[U+E0067][U+E007F][U+E0062]",
    "\U0001f3f4" },
  { "marks", "a\u0301\u0301\u0301\u0301\u0301", "a\u0301\u0301\u0301\u0301[U+0301]",
    "a\u0301\u0301\u0301\u0301" },
};

static void
test_case (gconstpointer data)
{
  const Case *it = data;
  g_autofree char *marked = cdt_unusual_dup_marked (it->text);
  g_autofree char *mended = cdt_unusual_dup_mended (it->text);

  g_assert_cmpstr (marked, ==, it->marked);
  g_assert_cmpstr (mended, ==, it->mended);
}

/* Each code is a run of its own, from the place that its words came from; what has none is let be. */
static void
test_runs (void)
{
  GPtrArray *runs = g_ptr_array_new ();
  g_autoptr (CdtText) text = NULL;
  g_autoptr (CdtText) plain = cdt_text_new ("Eastvale [U+202E]");
  g_autofree char *words = NULL;
  static const char *const parts[] = { "By ", "Well", "[U+202E]", "001", "[U+200B]", " pays" };

  g_ptr_array_add (runs, cdt_run_new ("By ", CDT_RUN_PLAIN, NULL));
  g_ptr_array_add (runs, cdt_run_new ("Well\u202e001\u200b", CDT_RUN_BOLD, "title"));
  g_ptr_array_add (runs, cdt_run_new (" pays", CDT_RUN_PLAIN, NULL));
  text = cdt_text_new_take (runs);
  g_assert_cmpuint (cdt_text_get_n_runs (text), ==, G_N_ELEMENTS (parts));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const CdtRun *run = cdt_text_get_run (text, i);
      gboolean inside = i > 0 && i + 1 < G_N_ELEMENTS (parts);

      g_assert_cmpstr (run->text, ==, parts[i]);
      g_assert_cmpint ((run->flags & CDT_RUN_CODE) != 0, ==, *run->text == '[');
      g_assert_cmpint ((run->flags & CDT_RUN_BOLD) != 0, ==, inside);
      g_assert_cmpstr (run->path, ==, inside ? "title" : NULL);
    }
  words = cdt_text_dup_plain (text);
  g_assert_cmpstr (words, ==, "By Well[U+202E]001[U+200B] pays");
  g_assert_true (cdt_text_has_codes (text));
  g_assert_false (cdt_text_has_codes (plain));
}

static void
test_said (void)
{
  g_autofree char *one = cdt_unusual_say ("pays \u202e001");
  g_autofree char *two = cdt_unusual_say ("\u200ba\u200b");

  g_assert_null (cdt_unusual_say ("Eastvale"));
  g_assert_true (g_str_has_prefix (one, "This answer holds 1 hidden or misleading character."));
  g_assert_true (g_str_has_prefix (two, "This answer holds 2 hidden or misleading characters."));
}

/* The first and the last of each range of characters that lets one stand, what is just outside, and a joiner
 * or selector beside each: nothing is asked but that it is found or not, as the ranges say. */
static void
test_ranges (void)
{
  static const gunichar edges[]
      = { 0x1f000, 0x1faff, 0x2190,  0x2bff,  0x2800, 0x3030, 0x303d, 0x3297, 0x3299, 0xa9,   0xae,
          0x203c,  0x2049,  0x2122,  0x2139,  0x590,  0x8ff,  0x61c,  0xfb1d, 0xfdff, 0xfe70, 0xfefc,
          0x10800, 0x10fff, 0x1e800, 0x1efff, 0x600,  0x7bf,  0x840,  0xdff,  0x1000, 0x109f, 0x1780,
          0x18af,  0x180b,  0x180f,  0xfb50,  0xe00,  0xeff,  0x17ff, 0x200b, 0x20e3, 0x11000 };
  static const gunichar asked[] = { 0x200b, 0x200c, 0x200d, 0x200e, 0x61c, 0xfe00, 0xfe0e, 0xfe0f, 0x180b };

  for (gsize i = 0; i < G_N_ELEMENTS (edges) * 3; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (asked); j++)
      {
        gunichar edge = edges[i / 3] + (gunichar)(i % 3) - 1;
        char text[24] = "";
        gsize length = (gsize)g_unichar_to_utf8 (edge, text);

        length += (gsize)g_unichar_to_utf8 (asked[j], text + length);
        g_unichar_to_utf8 (edge, text + length);
        g_autofree char *mended = cdt_unusual_dup_mended (text);

        g_assert_true (mended == NULL || g_utf8_validate (mended, -1, NULL));
        g_assert_true (mended == NULL || strlen (mended) < strlen (text));
      }
}

static void
test_misleading (void)
{
  guint n_found = 0;

  for (guint i = 0; i < N_MISLEADING; i++)
    {
      g_autoptr (GArray) found = cdt_unusual_find (misleading_words[i]);

      if (found == NULL)
        g_test_message ("missed: %s", misleading_words[i]);
      n_found += found != NULL;
    }
  g_test_message ("%u of %d misleading strings flagged", n_found, N_MISLEADING);
  g_assert_cmpuint (n_found, ==, N_MISLEADING);
}

static void
test_mended_is_usual (void)
{
  for (guint i = 0; i < N_MISLEADING; i++)
    {
      g_autofree char *mended = cdt_unusual_dup_mended (misleading_words[i]);
      g_autofree char *again = cdt_unusual_dup_mended (mended);

      g_assert_cmpstr (again, ==, NULL);
    }
}

static void
test_honest (void)
{
  const guint n_all = G_N_ELEMENTS (honest) * G_N_ELEMENTS (sentences);
  guint n_found = 0;

  for (guint i = 0; i < n_all; i++)
    {
      g_auto (GStrv) around = g_strsplit (sentences[i % G_N_ELEMENTS (sentences)], "%s", 2);
      g_autofree char *text = g_strconcat (around[0], honest[i / G_N_ELEMENTS (sentences)], around[1], NULL);
      g_autofree char *marked = cdt_unusual_dup_marked (text);

      g_assert_true (g_utf8_validate (text, -1, NULL));
      if (marked != NULL)
        g_test_message ("taken for misleading: %s", marked);
      n_found += marked != NULL;
    }
  g_test_message ("%u of %u honest strings flagged", n_found, n_all);
  g_assert_cmpuint (n_all, ==, 500);
  g_assert_cmpuint (n_found * 100, <=, n_all);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/unusual/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/unusual/runs", test_runs);
  g_test_add_func ("/unusual/said", test_said);
  g_test_add_func ("/unusual/ranges", test_ranges);
  g_test_add_func ("/unusual/misleading", test_misleading);
  g_test_add_func ("/unusual/mended-is-usual", test_mended_is_usual);
  g_test_add_func ("/unusual/honest", test_honest);

  return g_test_run ();
}
