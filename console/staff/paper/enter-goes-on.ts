/** Enter goes to the next field of a form and from the last one sends it: a pile of sheets is keyed in without a mouse. */
export function enterGoesOn(form: HTMLFormElement): () => void {
  function onward(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const fields = [...form.querySelectorAll('input')];
    const next = fields[fields.indexOf(event.target) + 1];
    if (next === undefined) form.requestSubmit();
    else {
      next.focus();
      next.select();
    }
  }
  form.addEventListener('keydown', onward);
  return () => form.removeEventListener('keydown', onward);
}
