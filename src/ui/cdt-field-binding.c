/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-field-private.h"

#include "cdt-label-text.h"

static void
load_value (CdtField *field, const char *value)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);
  CdtFieldClass *klass = CDT_FIELD_GET_CLASS (field);

  if (klass->load == NULL)
    return;
  priv->loading = TRUE;
  klass->load (field, value);
  priv->loading = FALSE;
}

static void
show_value (CdtField *field)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);
  g_autofree char *value = cdt_answer_dup_value (&priv->answer);
  g_autofree char *fault = cdt_answer_dup_fault (&priv->answer, value);

  load_value (field, value);
  cdt_field_complain (field, fault);
}

void
cdt_field_update_shown (CdtField *field)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);

  if (priv->answer.draft == NULL)
    return;
  gtk_widget_set_visible (
      GTK_WIDGET (field),
      priv->shown_when == NULL
          || cdt_condition_holds (priv->shown_when, priv->answer.draft, priv->answer.base_path));
}

void
cdt_field_unbind (CdtField *field)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);

  if (priv->answer.draft != NULL)
    {
      g_clear_signal_handler (&priv->changed_handler, priv->answer.draft);
      g_clear_pointer (&priv->refresh, cdt_follow_up_free);
      cdt_field_remarks_unbind (field);
    }
  cdt_answer_clear (&priv->answer);
}

static gboolean
refresh_cb (gpointer data, gint64 until)
{
  CDT_FIELD_GET_CLASS (data)->refresh (CDT_FIELD (data));
  return TRUE;
}

/* What came, went or moved is shown at once: nobody may go on with what is no more. */
static void
refresh (CdtField *field, const CdtChange *change)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);

  if (change->kind == CDT_CHANGE_SET)
    {
      cdt_follow_up_ask (priv->refresh);
      return;
    }
  cdt_follow_up_drop (priv->refresh);
  CDT_FIELD_GET_CLASS (field)->refresh (field);
}

static void
draft_changed_cb (CdtDraft *draft, const CdtChange *change, CdtField *field)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);
  CdtFieldClass *klass = CDT_FIELD_GET_CLASS (field);
  g_autoptr (CdtField) alive = g_object_ref (field);

  if (priv->shown_when != NULL && cdt_condition_depends_on (priv->shown_when, priv->answer.base_path, change))
    cdt_field_update_shown (field);
  if (!priv->storing && cdt_change_touches (change, priv->answer.full_path))
    show_value (field);
  if (klass->changed != NULL && priv->answer.draft != NULL && klass->changed (field, change))
    refresh (field, change);
}

void
cdt_field_bind (CdtField *field, CdtDraft *draft, const char *base_path)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);
  CdtFieldClass *klass = CDT_FIELD_GET_CLASS (field);

  g_return_if_fail (CDT_IS_FIELD (field));
  g_return_if_fail (CDT_IS_DRAFT (draft));
  g_return_if_fail (priv->path != NULL);

  cdt_field_unbind (field);
  cdt_answer_bind (&priv->answer, draft, base_path, priv->path);
  cdt_field_show_words (field);
  if (priv->control != NULL)
    cdt_field_name_part (field, priv->control, NULL);
  priv->refresh = cdt_follow_up_new (cdt_follow_ups_get (draft), CDT_FOLLOW_UP_FORM, refresh_cb, field);
  if (klass->bound != NULL)
    klass->bound (field);
  priv->changed_handler = g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), field, 0);
  cdt_field_remarks_bind (field);
  show_value (field);
  cdt_field_update_shown (field);
}

void
cdt_field_store (CdtField *field, const char *value)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *fault = NULL;
  gboolean stored;

  g_return_if_fail (CDT_IS_FIELD (field));

  if (priv->loading || priv->answer.draft == NULL)
    return;
  priv->storing = TRUE;
  stored = cdt_draft_set_value (priv->answer.draft, priv->answer.full_path, value, &error);
  priv->storing = FALSE;
  if (!stored)
    {
      cdt_field_complain (field, error->message);
      return;
    }
  kept = cdt_answer_dup_value (&priv->answer);
  if (g_strcmp0 (kept, value != NULL && *value != '\0' ? value : NULL) != 0)
    load_value (field, kept);
  fault = cdt_answer_dup_fault (&priv->answer, kept);
  if (fault == NULL)
    cdt_field_complain (field, NULL);
}

void
cdt_field_choose (CdtField *field, const char *value)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);

  g_return_if_fail (CDT_IS_FIELD (field));

  if (priv->loading || priv->answer.draft == NULL)
    return;
  cdt_draft_end_typing (priv->answer.draft);
  cdt_field_store (field, value);
  cdt_draft_end_typing (priv->answer.draft);
}

void
cdt_field_complain (CdtField *field, const char *sentence)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);
  AtkObject *accessible;

  g_return_if_fail (CDT_IS_FIELD (field));

  cdt_label_show_text (priv->complaint_label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (priv->complaint_label), sentence != NULL);
  if (priv->control == NULL)
    return;
  accessible = gtk_widget_get_accessible (priv->control);
  atk_object_set_description (accessible,
                              sentence != NULL ? sentence : gtk_label_get_text (priv->hint_label));
}

void
cdt_field_leave (CdtField *field)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);

  g_return_if_fail (CDT_IS_FIELD (field));

  if (priv->answer.draft == NULL)
    return;
  cdt_draft_end_typing (priv->answer.draft);
  show_value (field);
}
