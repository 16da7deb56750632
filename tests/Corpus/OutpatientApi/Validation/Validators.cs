using FluentValidation;
using Meridian.Outpatients.Contracts;

namespace Meridian.Outpatients.Validation;

public sealed class BookingRequestValidator : AbstractValidator<BookingRequest>
{
    public BookingRequestValidator(TimeProvider clock)
    {
        RuleFor(booking => booking.ClinicId).GreaterThan(0);
        RuleFor(booking => booking.Start).GreaterThan(_ => clock.GetUtcNow()); // clean NHS1022
        RuleFor(booking => booking.NhsNumber).Must(number => !number.IsEmpty).WithMessage("An NHS number is required"); // clean NHS1005
        RuleFor(booking => booking.Note).MaximumLength(400);
    }
}

public sealed class WalkInRequestValidator : AbstractValidator<WalkInRequest>
{
    public WalkInRequestValidator()
    {
        RuleFor(request => request.NhsNumber).Length(10);
        RuleFor(request => request.FamilyName).NotEmpty();
        RuleFor(request => request.ClinicId).GreaterThan(0);
    }
}
