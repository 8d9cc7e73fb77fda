/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-compare-side.h"

#include "cdt-load.h"
#include "cdt-versions.h"
#include "cdt-working.h"

struct _CdtCompareSide
{
  GObject parent_instance;
  char *name;
  CdtDraft *draft; /* (nullable) */
  char *version;   /* (nullable) of the draft */
  char *path;      /* (nullable) */
};

G_DEFINE_FINAL_TYPE (CdtCompareSide, cdt_compare_side, G_TYPE_OBJECT)

static void
cdt_compare_side_dispose (GObject *object)
{
  g_clear_object (&CDT_COMPARE_SIDE (object)->draft);
  G_OBJECT_CLASS (cdt_compare_side_parent_class)->dispose (object);
}

static void
cdt_compare_side_finalize (GObject *object)
{
  CdtCompareSide *self = CDT_COMPARE_SIDE (object);

  g_free (self->name);
  g_free (self->version);
  g_free (self->path);
  G_OBJECT_CLASS (cdt_compare_side_parent_class)->finalize (object);
}

static void
cdt_compare_side_class_init (CdtCompareSideClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cdt_compare_side_dispose;
  G_OBJECT_CLASS (klass)->finalize = cdt_compare_side_finalize;
}

static void
cdt_compare_side_init (CdtCompareSide *self)
{
}

CdtCompareSide *
cdt_compare_side_new (const char *name, CdtDraft *draft)
{
  CdtCompareSide *self;

  g_return_val_if_fail (name != NULL && CDT_IS_DRAFT (draft), NULL);

  self = g_object_new (CDT_TYPE_COMPARE_SIDE, NULL);
  self->name = g_strdup (name);
  self->draft = g_object_ref (draft);
  return self;
}

CdtCompareSide *
cdt_compare_side_new_file (const char *name, const char *path)
{
  CdtCompareSide *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (CDT_TYPE_COMPARE_SIDE, NULL);
  self->name = name != NULL ? g_strdup (name) : g_filename_display_basename (path);
  self->path = g_strdup (path);
  return self;
}

CdtCompareSide *
cdt_compare_side_new_version (const char *name, CdtDraft *draft, const char *version)
{
  CdtCompareSide *self;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && version != NULL, NULL);

  if (name == NULL)
    {
      g_autoptr (CdtKeptVersion) kept = cdt_versions_get (draft, version);

      self = cdt_compare_side_new (kept != NULL ? kept->label : version, draft);
    }
  else
    self = cdt_compare_side_new (name, draft);
  self->version = g_strdup (version);
  return self;
}

const char *
cdt_compare_side_get_name (CdtCompareSide *self)
{
  g_return_val_if_fail (CDT_IS_COMPARE_SIDE (self), NULL);

  return self->name;
}

gboolean
cdt_compare_side_is_same (CdtCompareSide *self, CdtCompareSide *other)
{
  g_return_val_if_fail (CDT_IS_COMPARE_SIDE (self) && CDT_IS_COMPARE_SIDE (other), FALSE);

  return self->draft == other->draft && g_strcmp0 (self->version, other->version) == 0
         && g_strcmp0 (self->path, other->path) == 0;
}

CdtCompareSide *
cdt_compare_side_fix (CdtCompareSide *self)
{
  g_autoptr (CdtDraft) copy = NULL;

  g_return_val_if_fail (CDT_IS_COMPARE_SIDE (self), NULL);

  if (self->draft == NULL)
    return g_object_ref (self);
  copy = cdt_draft_copy (self->draft);
  return self->version != NULL ? cdt_compare_side_new_version (self->name, copy, self->version)
                               : cdt_compare_side_new (self->name, copy);
}

static CdtDraft *
read_draft (CdtCompareSide *self, gboolean *from_pdf, GError **error)
{
  *from_pdf = FALSE;
  if (self->version != NULL)
    return cdt_versions_read (self->draft, self->version, error);
  if (self->draft != NULL)
    return g_object_ref (self->draft);
  return cdt_load_draft_or_pdf (self->path, from_pdf, NULL, error);
}

static CdtDraft *
read_beside (CdtCompareSide *self, CdtCompareSide *other, gboolean *from_pdf, GError **error)
{
  g_autoptr (CdtDraft) draft = read_draft (self, from_pdf, error);
  g_autoptr (GBytes) bytes = NULL;

  if (draft == NULL || other->version == NULL)
    return g_steal_pointer (&draft);
  bytes = cdt_versions_make_bytes (draft);
  return cdt_draft_new_from_bytes (bytes, self->name, error);
}

gboolean
cdt_compare_side_read_both (CdtCompareSide *from,
                            CdtCompareSide *to,
                            CdtDraft **old,
                            CdtDraft **now,
                            char **leaves_out,
                            GError **error)
{
  CdtCompareSide *sides[2] = { from, to };
  CdtDraft *drafts[2] = { NULL, NULL };
  gboolean are_pdf[2];
  int without;

  g_return_val_if_fail (CDT_IS_COMPARE_SIDE (from) && CDT_IS_COMPARE_SIDE (to), FALSE);

  for (guint i = 0; i < 2; i++)
    {
      drafts[i] = read_beside (sides[i], sides[1 - i], &are_pdf[i], error);
      if (drafts[i] != NULL)
        continue;
      g_clear_object (&drafts[0]);
      return FALSE;
    }
  without = cdt_working_even_out (drafts, are_pdf);
  *leaves_out = without >= 0 ? g_strdup (sides[without]->name) : NULL;
  *old = drafts[0];
  *now = drafts[1];
  return TRUE;
}
