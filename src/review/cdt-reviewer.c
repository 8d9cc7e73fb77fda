/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-reviewer.h"

#include <string.h>

#include "cdt-acceptance.h"
#include "cdt-check-fields.h"
#include "cdt-check-words.h"
#include "cdt-finding-order.h"
#include "cdt-reference-look.h"
#include "cdt-review-wording.h"
#include "cdt-review.h"
#include "cdt-reviewer-reads.h"
#include "cdt-whole-look.h"

/* What one check found, or what was found in one part of the draft */
typedef struct
{
  const CdtCheck *check; /* of a check */
  CdtReads *reads;       /* of a check */
  const char *name;      /* of a part: the element right in the agreement; not owned */
  gboolean known;        /* all of it; FALSE: to be asked, or gone on with where there are findings */
  GPtrArray *findings;   /* (nullable) */
  GArray *uses;          /* of a part (nullable) (element-type CdtWordUse) */
  CdtFieldWalk walk;     /* of a part: where it is gone on with */
} Part;

struct _CdtReviewer
{
  GObject parent_instance;
  CdtAssembler *assembler; /* (nullable): the wording is not looked at */
  CdtDraft *draft;
  CdtSeverity least; /* what is less severe is not looked for */
  GPtrArray *parts;  /* (element-type Part) of the draft, in the order of the schema */
  GPtrArray *checks; /* (element-type Part) */
  gboolean references_known;
  GPtrArray *references;            /* (element-type CdtFinding) */
  CdtReferenceLook *reference_look; /* (nullable) to go on with */
  gboolean wording_known;
  GPtrArray *wording;       /* (element-type CdtFinding) */
  CdtWholeLook *whole_look; /* (nullable) to go on with */
  CdtOtherGoals *others;    /* (nullable) */
  CdtFindingOrder *order;   /* (nullable) */
  CdtReads *words;          /* what the conditions of checks of words read */
};

G_DEFINE_FINAL_TYPE (CdtReviewer, cdt_reviewer, G_TYPE_OBJECT)

static void
forget (Part *part)
{
  part->known = FALSE;
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

static void
forget_references (CdtReviewer *self)
{
  self->references_known = FALSE;
  g_clear_pointer (&self->reference_look, cdt_reference_look_free);
  g_ptr_array_set_size (self->references, 0);
}

static void
forget_wording (CdtReviewer *self)
{
  self->wording_known = FALSE;
  g_clear_pointer (&self->whole_look, cdt_whole_look_free);
  g_ptr_array_set_size (self->wording, 0);
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

/* What is said of one part may name items of another. What is half done is begun again. */
static void
forget_parts (CdtReviewer *self, const CdtChange *change, const CdtTouch *touch)
{
  gsize length = strcspn (change->path, "/[");

  if (touch->what != CDT_EDIT_OF_WORDS || is_reference (change->path) || !self->references_known)
    forget_references (self);
  if (touch->what == CDT_EDIT_OF_ITEMS || cdt_reviewer_reads_is_name (change->path)
      || cdt_reads_touch (self->words, touch))
    {
      forget_all (self->parts);
      forget_all (self->checks);
      forget_references (self);
      return;
    }
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = self->parts->pdata[i];

      if ((strncmp (part->name, change->path, length) == 0 && part->name[length] == '\0')
          || turns_on_others (part) || !part->known)
        forget (part);
    }
}

static void
changed_cb (CdtReviewer *self, const CdtChange *change)
{
  CdtTouch touch;

  cdt_touch_init (&touch, change->path, find_edit (change));
  forget_wording (self);
  if (touch.what == CDT_EDIT_OF_ITEMS)
    g_clear_pointer (&self->order, cdt_finding_order_free);
  forget_parts (self, change, &touch);
  for (guint i = 0; i < self->checks->len; i++)
    {
      Part *check = self->checks->pdata[i];

      if (check->known && cdt_reads_touch (check->reads, &touch))
        forget (check);
    }
  cdt_touch_clear (&touch);
}

static gboolean
look_at_part (CdtReviewer *self, Part *part, gint64 until)
{
  CdtNode *node = cdt_node_find_child (cdt_draft_get_root (self->draft), part->name);

  if (part->findings == NULL)
    {
      part->findings = new_findings ();
      part->uses = cdt_word_uses_new ();
      cdt_field_walk_begin (&part->walk, node, cdt_shape_find (part->name));
      cdt_review_add_unanswered (self->draft, part->name, part->findings);
    }
  return cdt_check_fields_go_on (self->draft, &part->walk, until, self->least, part->findings, part->uses);
}

static gboolean
run_check (CdtReviewer *self, Part *part)
{
  part->findings = new_findings ();
  cdt_check_run (part->check, self->draft, part->findings);
  return TRUE;
}

static gboolean
go_on_with (CdtReviewer *self, GPtrArray *parts, gint64 until)
{
  for (guint i = 0; i < parts->len; i++)
    {
      Part *part = parts->pdata[i];

      if (part->known)
        continue;
      part->known = part->check == NULL ? look_at_part (self, part, until) : run_check (self, part);
      if (!part->known || g_get_monotonic_time () >= until)
        return FALSE;
    }
  return TRUE;
}

static gboolean
go_on_with_references (CdtReviewer *self, gint64 until)
{
  if (self->references_known)
    return TRUE;
  if (self->reference_look == NULL)
    self->reference_look = cdt_reference_look_new (self->draft, self->references);
  self->references_known = cdt_reference_look_go_on (self->reference_look, until);
  if (self->references_known)
    g_clear_pointer (&self->reference_look, cdt_reference_look_free);
  return self->references_known && g_get_monotonic_time () < until;
}

static gboolean
go_on_with_wording (CdtReviewer *self, gint64 until)
{
  if (self->wording_known || self->assembler == NULL)
    return TRUE;
  if (self->whole_look == NULL)
    {
      g_autoptr (CdtDocument) document = cdt_assembler_run (self->assembler);

      self->whole_look = cdt_whole_look_new (self->draft, document, self->wording);
      cdt_review_wording_add_slips (self->assembler, self->wording);
      if (self->others != NULL)
        cdt_other_goals_check (self->others, self->draft, self->wording);
    }
  self->wording_known = cdt_whole_look_go_on (self->whole_look, until);
  if (self->wording_known)
    g_clear_pointer (&self->whole_look, cdt_whole_look_free);
  return self->wording_known;
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
  g_clear_pointer (&self->reference_look, cdt_reference_look_free);
  g_ptr_array_unref (self->references);
  g_clear_pointer (&self->whole_look, cdt_whole_look_free);
  g_ptr_array_unref (self->wording);
  g_clear_pointer (&self->others, cdt_other_goals_unref);
  g_clear_pointer (&self->order, cdt_finding_order_free);
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
  self->references = new_findings ();
  self->wording = new_findings ();
  self->words = cdt_reviewer_reads_new_of_words ();
  for (guint i = 0; i < cdt_shape_get_n_children (root); i++)
    {
      Part *part = g_new0 (Part, 1);

      part->name = cdt_shape_get_name (cdt_shape_get_nth_child (root, i));
      g_ptr_array_add (self->parts, part);
    }
}

static void
add_checks (CdtReviewer *self, CdtSeverity severity)
{
  for (guint i = 0; i < cdt_check_get_of (severity)->len; i++)
    {
      Part *part = g_new0 (Part, 1);

      part->check = cdt_check_get_of (severity)->pdata[i];
      part->reads = cdt_reviewer_reads_new (part->check);
      g_ptr_array_add (self->checks, part);
    }
}

/* assembler: (nullable) */
static CdtReviewer *
make (CdtDraft *draft, CdtAssembler *assembler, CdtSeverity least)
{
  CdtReviewer *self = g_object_new (CDT_TYPE_REVIEWER, NULL);

  self->assembler = assembler != NULL ? g_object_ref (assembler) : NULL;
  self->draft = g_object_ref (draft);
  self->least = least;
  for (CdtSeverity severity = CDT_FINDING_MUST_FIX; severity <= least; severity++)
    add_checks (self, severity);
  g_signal_connect_object (draft, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

CdtReviewer *
cdt_reviewer_new (CdtAssembler *assembler)
{
  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler), NULL);

  return make (cdt_assembler_get_draft (assembler), assembler, CDT_FINDING_NOTE);
}

CdtReviewer *
cdt_reviewer_new_of_must_fix (CdtDraft *draft)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  return make (draft, NULL, CDT_FINDING_MUST_FIX);
}

void
cdt_reviewer_set_others (CdtReviewer *self, CdtOtherGoals *others)
{
  g_return_if_fail (CDT_IS_REVIEWER (self));

  g_clear_pointer (&self->others, cdt_other_goals_unref);
  self->others = others != NULL ? cdt_other_goals_ref (others) : NULL;
  forget_wording (self);
}

gboolean
cdt_reviewer_go_on (CdtReviewer *self, gint64 until)
{
  g_return_val_if_fail (CDT_IS_REVIEWER (self), TRUE);

  return go_on_with (self, self->parts, until) && go_on_with (self, self->checks, until)
         && go_on_with_references (self, until) && go_on_with_wording (self, until);
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
  if (self->order == NULL)
    self->order = cdt_finding_order_new (self->draft);
  cdt_finding_order_sort (self->order, all);
  add_copies (all, self->wording);
  cdt_acceptance_apply (self->draft, all);
  return g_steal_pointer (&all);
}
