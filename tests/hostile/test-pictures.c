/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* SVG logos made to take for ever, to end the program, or to bring a link into the PDF. Each is refused with
 * one sentence, what it does is done to concordat-reader, and that ends within its two seconds. */

#include <string.h>
#include <sys/resource.h>

#include "cdt-apart.h"
#include "cdt-picture.h"

#define MOST_SECONDS 2.5
#define SVG "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'>"
#define RECT "<rect width='40' height='20'"
#define SLOW "*more time or memory*"
#define NOT_PLAIN "*declares entities."

typedef struct
{
  const char *name;
  const char *head;
  const char *unit; /* (nullable) written `times` times; "@" in it is the number of the time, "+" the next */
  guint times;
  const char *tail;
  const char *says; /* a pattern; NULL: it is drawn */
} Drawing;

static const Drawing drawings[] = {
  { "plain", SVG, NULL, 0, RECT "/></svg>", NULL },
  { "declared", "<?xml version='1.0' encoding = \"utf-8\"?><!DOCTYPE svg>", NULL, 0, SVG RECT "/></svg>",
    NULL },
  { "many", SVG, RECT " opacity='.5'/>", 500, "</svg>", NULL },
  { "uses", SVG "<g id='u0'>" RECT "/></g>",
    "<g id='u+'><use href='#u@'/><use href='#u@'/><use href='#u@'/><use href='#u@'/></g>", 12,
    "<use href='#u12'/></svg>", SLOW },
  { "masks", SVG, "<mask id='u@'>" RECT " mask='url(#u+)'/>" RECT " mask='url(#u+)'/></mask>", 30,
    RECT " mask='url(#u0)'/></svg>", SLOW },
  { "filters", SVG "<filter id='f'><feTurbulence numOctaves='9999' baseFrequency='.9'/></filter>",
    RECT " filter='url(#f)'/>", 2000, "</svg>", SLOW },
  { "matrix", SVG "<filter id='f'><feMorphology radius='1000'/><feConvolveMatrix order='100' kernelMatrix='",
    "1 ", 10000, "'/></filter>" RECT " filter='url(#f)'/></svg>", SLOW },
  { "path", SVG "<path d='M0 0", "L@.5 20L40 @.7L20 -@", 40000, "'/></svg>", SLOW },
  { "entity", "<!DOCTYPE svg [<!ENTITY e \"&#60;a href='http://x/'>&#60;/a>\">]>", NULL, 0, SVG "&e;</svg>",
    NOT_PLAIN },
  { "utf-7", "<?xml version='1.0' encoding='UTF-7'?>", NULL, 0, SVG "+ADw-a href='http://x/'/+AD4-</svg>",
    NOT_PLAIN },
  { "encoding-of-nothing", "<?xml version='1.0' encoding='UTF-8?>", NULL, 0, SVG "</svg>", NOT_PLAIN },
  { "latin-1", "<?xml version='1.0'?>", NULL, 0, SVG "<text>\xe9</text></svg>", NOT_PLAIN },
  { "compressed", "\x1f\x8b\x08", NULL, 0, "", NOT_PLAIN },
  { "link", SVG, NULL, 0, "<a href='http://x/'>" RECT "/></a></svg>", "*has a link in it*" },
  { "link-elsewhere", SVG, NULL, 0, "<s:a xmlns:s='http://www.w3.org/2000/svg'\n href='x'/></svg>",
    "*has a link in it*" },
  { "nothing", "", NULL, 0, "", "The picture is empty." },
  { "words", "Our logo is a beautiful tree.", NULL, 0, "",
    "It is neither a PNG picture nor an SVG picture*" },
};

static GBytes *
make_bytes (const Drawing *drawing)
{
  GString *text = g_string_new (drawing->head);

  for (guint i = 0; i < drawing->times; i++)
    {
      g_autofree char *here = g_strdup_printf ("%u", i);
      g_autofree char *next = g_strdup_printf ("%u", i + 1);
      g_autoptr (GString) unit = g_string_new (drawing->unit);

      g_string_replace (unit, "@", here, 0);
      g_string_replace (unit, "+", next, 0);
      g_string_append (text, unit->str);
    }
  g_string_append (text, drawing->tail);
  return g_string_free_to_bytes (text);
}

static double
get_seconds_of_children (void)
{
  struct rusage usage;

  g_assert_no_errno (getrusage (RUSAGE_CHILDREN, &usage));
  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
         + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / G_USEC_PER_SEC;
}

static void
test_drawing (gconstpointer data)
{
  const Drawing *drawing = data;
  g_autoptr (GBytes) bytes = make_bytes (drawing);
  g_autoptr (GError) error = NULL;
  double before = get_seconds_of_children ();
  g_autoptr (CdtPicture) picture = cdt_picture_new (bytes, &error);
  double taken = get_seconds_of_children () - before;

  g_test_message ("%s: %s [%.2f s apart]", drawing->name, error != NULL ? error->message : "drawn", taken);
  g_assert_cmpfloat (taken, <, MOST_SECONDS);
  g_assert_true ((picture == NULL) == (drawing->says != NULL));
  if (picture != NULL)
    return;
  if (!g_pattern_match_simple (drawing->says, error->message))
    g_error ("%s: %s", drawing->name, error->message);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (strchr (error->message, '\n'));
}

/* What is drawn well is not drawn apart again; and where no process can be had, the bytes alone are judged.
 */
static void
test_once (void)
{
  g_autoptr (GBytes) plain = make_bytes (&drawings[0]);
  g_autoptr (GBytes) other = g_bytes_new_static ("other", 5);
  g_autoptr (GError) error = NULL;

  g_assert_true (cdt_apart_try_picture (plain, NULL));
  cdt_apart_begin (CDT_APART_PDFS, "/bin/false");
  g_assert_true (cdt_apart_try_picture (plain, NULL));
  g_assert_false (cdt_apart_try_picture (other, &error));
  g_assert_nonnull (strstr (error->message, "more time or memory"));
  g_clear_error (&error);
  cdt_apart_begin (CDT_APART_PDFS, "/nowhere/concordat-reader");
  g_assert_true (cdt_apart_try_picture (other, &error));
  cdt_apart_begin (CDT_APART_NOTHING, NULL);
  g_assert_true (cdt_apart_try_picture (other, &error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cdt_apart_begin (CDT_APART_PDFS, g_getenv ("CONCORDAT_READER"));
  for (gsize i = 0; i < G_N_ELEMENTS (drawings); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/picture/", drawings[i].name, NULL);

      g_test_add_data_func (path, &drawings[i], test_drawing);
    }
  g_test_add_func ("/hostile/picture/once", test_once);
  return g_test_run ();
}
