/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-reviewer.h"

#include <string.h>

#include "cdt-acceptance.h"
#include "cdt-check-fields.h"
#include "cdt-check-words.h"
#include "cdt-finding-order.h"
#include "cdt-review-wording.h"
#include "cdt-review.h"
#include "cdt-reviewer-reads.h"

/* What one check found, or what was found in one part of the draft; findings NULL: to be asked again */
typedef struct
{
  const CdtCheck *check; /* of a check */
  CdtReads *reads;       /* of a check */
  const char *name;      /* of a part: the element right in the agreement; not owned */
  GPtrArray *findings;
  GArray *uses; /* of a part (element-type CdtWordUse) */
} Part;

struct _CdtReviewer
{
  GObject parent_instance;
  CdtAssembler *assembler;
  CdtDraft *draft;
  GPtrArray *parts;      /* (element-type Part) of the draft, in the order of the schema */
  GPtrArray *checks;     /* (element-type Part) */
  GPtrArray *references; /* (nullable) (element-type CdtFinding) */
  GPtrArray *wording;    /* (element-type CdtFinding) */
  guint n_worded;        /* parts of the review of the wording that are in it */
  CdtReads *words;       /* what the conditions of checks of words read */
};

G_DEFINE_FINAL_TYPE (CdtReviewer, cdt_reviewer, G_TYPE_OBJECT)

static void
forget (Part *part)
{
  g_clear_pointer (&part->findings, g_ptr_array_unref);
  g_clear_pointer (&part->uses, g_array_unref);
}

static void
free_part (Part *part)
{
  forget (part);
  g_clear_pointer (&part->reads, cdt_reads_free);
  g_free (part);
}

static GPtrArray *
new_findings (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_finding_free);
}

static void
forget_all (GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    forget (parts->pdata[i]);
}

static gboolean
is_reference (const char *path)
{
  const CdtShape *shape = cdt_shape_find (path);

  return shape != NULL && cdt_shape_get_field_type (shape) == CDT_FIELD_REFERENCE;
}

static CdtEditOf
find_edit (const CdtChange *change)
{
  if (change->kind != CDT_CHANGE_SET)
    return CDT_EDIT_OF_ITEMS;
  return change->keeps ? CDT_EDIT_OF_WORDS : CDT_EDIT_OF_ANSWER;
}

/* Has it words that are excused where the rest of the draft says so? */
static gboolean
turns_on_others (const Part *part)
{
  for (guint i = 0; part->uses != NULL && i < part->uses->len; i++)
    if (g_array_index (part->uses, CdtWordUse, i).check->unless != NULL)
      return TRUE;
  return FALSE;
}

/* What is said of one part may name items of another. */
static void
forget_parts (CdtReviewer *self, const CdtChange *change, const CdtTouch *touch)
{
  gsize length = strcspn (change->path, "/[");

  if (touch->what != CDT_EDIT_OF_WORDS || is_reference (change->path))
    g_clear_pointer (&self->references, g_ptr_array_unref);
  if (touch->what == CDT_EDIT_OF_ITEMS || cdt_reviewer_reads_is_name (change->path)
      || cdt_reads_touch (self->words, touch))
    {
      forget_all (self->parts);
      forget_all (self->checks);
      g_clear_pointer (&self->references, g_ptr_array_unref);
      return;
    }
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = self->parts->pdata[i];

      if ((strncmp (part->name, change->path, length) == 0 && part->name[length] == '\0')
          || turns_on_others (part))
        forget (part);
    }
}

static void
changed_cb (CdtReviewer *self, const CdtChange *change)
{
  CdtTouch touch;

  cdt_touch_init (&touch, change->path, find_edit (change));
  g_ptr_array_set_size (self->wording, 0);
  self->n_worded = 0;
  forget_parts (self, change, &touch);
  for (guint i = 0; i < self->checks->len; i++)
    {
      Part *check = self->checks->pdata[i];

      if (check->findings != NULL && cdt_reads_touch (check->reads, &touch))
        forget (check);
    }
  cdt_touch_clear (&touch);
}

static void
look_at_part (CdtReviewer *self, Part *part)
{
  CdtNode *node = cdt_node_find_child (cdt_draft_get_root (self->draft), part->name);

  part->findings = new_findings ();
  part->uses = cdt_word_uses_new ();
  cdt_review_add_unanswered (self->draft, part->name, part->findings);
  if (node != NULL)
    cdt_check_fields_in (self->draft, node, CDT_FINDING_NOTE, part->findings, part->uses);
}

static gboolean
go_on_with (CdtReviewer *self, GPtrArray *parts, gint64 until)
{
  for (guint i = 0; i < parts->len; i++)
    {
      Part *part = parts->pdata[i];

      if (part->findings != NULL)
        continue;
      if (part->check == NULL)
        look_at_part (self, part);
      else
        {
          part->findings = new_findings ();
          cdt_check_run (part->check, self->draft, part->findings);
        }
      if (g_get_monotonic_time () >= until)
        return FALSE;
    }
  return TRUE;
}

static void
add_copies (GPtrArray *all, const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (all, cdt_finding_copy (findings->pdata[i]));
}

static void
add_parts (GPtrArray *all, const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    add_copies (all, ((const Part *)parts->pdata[i])->findings);
}

static void
add_together (CdtReviewer *self, GPtrArray *all)
{
  g_autoptr (GPtrArray) uses = g_ptr_array_new ();

  for (guint i = 0; i < self->parts->len; i++)
    g_ptr_array_add (uses, ((const Part *)self->parts->pdata[i])->uses);
  cdt_check_words_together (uses, all);
}

static void
cdt_reviewer_dispose (GObject *object)
{
  CdtReviewer *self = CDT_REVIEWER (object);

  g_clear_object (&self->assembler);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (cdt_reviewer_parent_class)->dispose (object);
}

static void
cdt_reviewer_finalize (GObject *object)
{
  CdtReviewer *self = CDT_REVIEWER (object);

  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->checks);
  g_clear_pointer (&self->references, g_ptr_array_unref);
  g_ptr_array_unref (self->wording);
  cdt_reads_free (self->words);
  G_OBJECT_CLASS (cdt_reviewer_parent_class)->finalize (object);
}

static void
cdt_reviewer_class_init (CdtReviewerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cdt_reviewer_dispose;
  G_OBJECT_CLASS (klass)->finalize = cdt_reviewer_finalize;
}

static void
cdt_reviewer_init (CdtReviewer *self)
{
  const CdtShape *root = cdt_shape_get_root ();

  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify)free_part);
  self->checks = g_ptr_array_new_with_free_func ((GDestroyNotify)free_part);
  self->wording = new_findings ();
  self->words = cdt_reviewer_reads_new_of_words ();
  for (guint i = 0; i < cdt_shape_get_n_children (root); i++)
    {
      Part *part = g_new0 (Part, 1);

      part->name = cdt_shape_get_name (cdt_shape_get_nth_child (root, i));
      g_ptr_array_add (self->parts, part);
    }
  for (CdtSeverity severity = CDT_FINDING_MUST_FIX; severity <= CDT_FINDING_NOTE; severity++)
    for (guint i = 0; i < cdt_check_get_of (severity)->len; i++)
      {
        Part *part = g_new0 (Part, 1);

        part->check = cdt_check_get_of (severity)->pdata[i];
        part->reads = cdt_reviewer_reads_new (part->check);
        g_ptr_array_add (self->checks, part);
      }
}

CdtReviewer *
cdt_reviewer_new (CdtAssembler *assembler)
{
  CdtReviewer *self;

  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler), NULL);

  self = g_object_new (CDT_TYPE_REVIEWER, NULL);
  self->assembler = g_object_ref (assembler);
  self->draft = g_object_ref (cdt_assembler_get_draft (assembler));
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

gboolean
cdt_reviewer_go_on (CdtReviewer *self, gint64 until)
{
  g_return_val_if_fail (CDT_IS_REVIEWER (self), TRUE);

  if (!go_on_with (self, self->parts, until) || !go_on_with (self, self->checks, until))
    return FALSE;
  if (self->references == NULL)
    {
      self->references = new_findings ();
      cdt_check_fields_refer (self->draft, self->references);
    }
  while (self->n_worded < CDT_REVIEW_WORDING_PARTS)
    {
      if (g_get_monotonic_time () >= until)
        return FALSE;
      cdt_review_wording_part (self->assembler, self->n_worded++, self->wording);
    }
  return TRUE;
}

GPtrArray *
cdt_reviewer_get_findings (CdtReviewer *self)
{
  g_autoptr (GPtrArray) all = new_findings ();

  g_return_val_if_fail (CDT_IS_REVIEWER (self), NULL);

  cdt_reviewer_go_on (self, G_MAXINT64);
  add_parts (all, self->parts);
  add_copies (all, self->references);
  add_together (self, all);
  add_parts (all, self->checks);
  cdt_acceptance_apply (self->draft, all);
  cdt_finding_order_sort (all, self->draft);
  add_copies (all, self->wording);
  cdt_acceptance_apply (self->draft, all);
  return g_steal_pointer (&all);
}
