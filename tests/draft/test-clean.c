/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text that no file can hold, put into every field: the draft opens again, and the person is told. */

#include "cdt-clean.h"
#include "draft-text.h"

static const struct
{
  const char *name;
  const char *text;
  const char *clean;
  guint n_removed;
} classes[] = {
  { "c0", "a\x01z", "az", 1 },
  { "escape", "a\x1b[1mz", "a[1mz", 1 },
  { "backspace", "a\x08z", "az", 1 },
  { "vertical-tab", "a\x0bz", "a\nz", 0 },
  { "form-feed", "a\x0cz", "a\nz", 0 },
  { "carriage-return", "a\rz", "a\nz", 0 },
  { "delete", "a\x7fz", "az", 1 },
  { "c1", "a\xc2\x93z", "az", 1 },
  { "next-line", "a\xc2\x85z", "a\nz", 0 },
  { "fffe", "a\xef\xbf\xbez", "az", 1 },
  { "ffff", "a\xef\xbf\xbfz", "az", 1 },
  { "fdd0", "a\xef\xb7\x90z", "az", 1 },
  { "end-of-plane", "a\xf0\x9f\xbf\xbez", "az", 1 },
  { "high-surrogate", "a\xed\xa0\x80z", "az", 1 },
  { "low-surrogate", "a\xed\xbf\xbfz", "az", 1 },
  { "overlong", "a\xc0\x80z", "az", 1 },
  { "beyond-unicode", "a\xf4\x90\x80\x80z", "az", 1 },
  { "cut-short", "az\xe2\x82", "az", 1 },
  { "not-utf-8", "a\xffz", "az", 1 },
  { "private-use", "a\xf3\xb0\x80\x80z\xf3\xa0\x80\x81", "az", 2 },
};

typedef struct
{
  CdtDraft *draft;
  const char *text;
  const char *clean;
  GPtrArray *paths; /* of the fields that were set */
} Filling;

static void
test_class (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  guint n_removed = 99;
  g_autofree char *clean = cdt_clean_text (classes[i].text, &n_removed);

  g_assert_cmpstr (clean, ==, classes[i].clean);
  g_assert_cmpuint (n_removed, ==, classes[i].n_removed);
}

static void
fill (Filling *filling, const CdtShape *shape, const char *base)
{
  for (guint i = 0; i < cdt_shape_get_n_children (shape); i++)
    {
      const CdtShape *child = cdt_shape_get_nth_child (shape, i);
      const char *name = cdt_shape_get_name (child);
      g_autofree char *path = *base != '\0' ? g_strconcat (base, "/", name, NULL) : g_strdup (name);

      if (cdt_shape_get_kind (child) == CDT_SHAPE_LIST)
        {
          const CdtShape *item = cdt_shape_get_nth_child (child, 0);
          g_autofree char *id = cdt_draft_insert (filling->draft, path, 0, NULL);
          g_autofree char *inside = g_strdup_printf ("%s/%s[@id='%s']", path, cdt_shape_get_name (item), id);

          fill (filling, item, inside);
        }
      else if (cdt_shape_get_kind (child) == CDT_SHAPE_FIELD)
        {
          set_value (filling->draft, path, filling->text);
          g_ptr_array_add (filling->paths, g_steal_pointer (&path));
        }
      else
        fill (filling, child, path);
    }
}

static void
count_cb (CdtDraft *draft, guint n_removed, guint *n_told)
{
  *n_told += n_removed;
}

static void
test_every_field (void)
{
  guint n_fields = 0;

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      g_autoptr (CdtDraft) draft = cdt_draft_new ("agreement");
      g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
      Filling filling = { draft, classes[i].text, classes[i].clean, paths };
      g_autoptr (CdtDraft) again = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      guint n_told = 0;

      g_signal_connect (draft, "cleaned", G_CALLBACK (count_cb), &n_told);
      fill (&filling, cdt_shape_get_root (), "");
      g_assert_cmpuint (n_told, ==, paths->len * classes[i].n_removed);
      bytes = cdt_draft_to_bytes (draft);
      again = cdt_draft_new_from_bytes (bytes, "again", &error);
      g_assert_no_error (error);
      for (guint n = 0; n < paths->len; n++)
        assert_value (again, paths->pdata[n], classes[i].clean);
      n_fields = paths->len;
    }
  g_test_message ("%u of %u drafts opened again, %u fields in each", (guint)G_N_ELEMENTS (classes),
                  (guint)G_N_ELEMENTS (classes), n_fields);
  g_assert_cmpuint (n_fields, >, 200);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      g_autofree char *path = g_strconcat ("/clean/", classes[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_class);
    }
  g_test_add_func ("/clean/every-field", test_every_field);

  return g_test_run ();
}
